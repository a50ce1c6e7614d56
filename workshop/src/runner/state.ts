import { checksFor, type StepCheck } from "../checks/catalogue.ts";
import type { Result } from "../checks/check-runner.ts";
import type { ClassroomView } from "../classroom/membership.ts";
import { lessonPageAddress, type PageAddresses } from "../page/addresses.ts";
import { copyFile } from "../playground.ts";
import type { Progress } from "../progress.ts";
import { shown } from "../repository.ts";
import { type Step, steps } from "../stages.ts";
import type { TypeMistake } from "./type-check.ts";

/** All that the runner shows of a lesson. */
export type State = {
  step: Step;
  /** The attendee's file, as people read it. */
  file: string;
  checks: readonly StepCheck[];
  /** The results of the latest run, as they come. */
  results: Result[];
  /** What has failed at first and is being tried once more. */
  doubts: Result[];
  phase: "checking" | "done";
  /** Milliseconds from the save, or the start of the run, to the verdict; undefined until then. */
  took: number | undefined;
  /** Undefined until the type checker has spoken. */
  typeMistakes: TypeMistake[] | undefined;
  /** How many hints of the first failed check are shown. */
  hintsShown: number;
  /** What to do about an edit of the workshop's own file; undefined if there is none. */
  misplaced: string | undefined;
  live: { url: string; state: "running" | "starting" | "stopped"; output: string };
  /** Where people chat with it; undefined if the chat page can't be served. */
  page: PageAddresses | undefined;
  /** Where the lesson page is; undefined if it can't be served. */
  lessonPage: string | undefined;
  /** The classroom that the attendee is in; undefined if there is none. */
  classroom: ClassroomView | undefined;
  /** Lines for the attendee about something that is not about their code. */
  notes: string[];
  /** How far each lesson has come, by its number. */
  progress: readonly Progress[];
  /** Whether a lesson comes after this one. */
  next: Step | undefined;
};

/** What is known before anything has run. */
export function newState(
  step: Step,
  url: string,
  page: PageAddresses | undefined,
  notes: string[],
): State {
  return {
    step,
    file: shown(copyFile(step)),
    checks: checksFor(step),
    results: [],
    doubts: [],
    phase: "checking",
    took: undefined,
    typeMistakes: undefined,
    hintsShown: 0,
    misplaced: undefined,
    live: { url, state: "starting", output: "" },
    page,
    lessonPage: page && lessonPageAddress(page, step),
    classroom: undefined,
    notes,
    progress: [],
    next: steps[step.number + 1],
  };
}

/** The first failed check in the order of the lessons; undefined while there is none. */
export function firstFailure({ checks, results }: State): Result | undefined {
  return firstOf(
    checks,
    results.filter(({ ok }) => !ok),
  );
}

/** The first check that has failed, and is being tried once more; undefined if there is none. */
export function firstDoubt({ checks, results, doubts }: State): Result | undefined {
  const known = new Set(results.map(({ title }) => title));
  return firstOf(
    checks,
    doubts.filter(({ title }) => !known.has(title)),
  );
}

function firstOf(checks: readonly StepCheck[], results: readonly Result[]): Result | undefined {
  const order = new Map(checks.map(({ title }, index) => [title, index]));
  const place = ({ title }: Result) => order.get(title) ?? -1; // the start comes before all
  return results.toSorted((one, other) => place(one) - place(other))[0];
}

/** Whether the latest run is over and every check has passed. */
export function allPassed({ phase, checks, results }: State): boolean {
  // The start counts as a check too.
  return phase === "done" && results.length === checks.length + 1 && results.every(({ ok }) => ok);
}
