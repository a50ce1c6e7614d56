import { checksFor, type StepCheck } from "@chatterbox/checks/catalogue";
import type { Result } from "@chatterbox/checks/check-runner";
import { shown } from "@chatterbox/stages/repository";
import { type Step, steps } from "@chatterbox/stages/stages";
import { type Locked, lockedBy, noRules, type Rules } from "./locked.ts";
import { copyFile } from "./playground.ts";
import type { Progress } from "./progress.ts";
import type { TypeMistake } from "./type-check.ts";

/** Everything there is to show about a lesson while somebody takes it. */
export type LessonState = {
  step: Step;
  /** The attendee's file, as people read it. */
  file: string;
  checks: readonly StepCheck[];
  /** Counts the runs: a new number means that the code may have changed. */
  run: number;
  /** The results of the latest run, as they come in. */
  results: readonly Result[];
  /** Checks that failed and are being retried. */
  doubts: readonly Result[];
  phase: "checking" | "done";
  /** Milliseconds from the save, or the start of the run, to the verdict; undefined until then. */
  took: number | undefined;
  /** Undefined until the type checker has finished. */
  typeMistakes: TypeMistake[] | undefined;
  /** What to do about an edit of the workshop's own file; undefined if there is none. */
  misplaced: string | undefined;
  /** The attendee's server as people connect to it. */
  live: Readonly<{ url: string; state: "running" | "starting" | "stopped"; output: string }>;
  /** Where the chat page is served, here and for neighbours; undefined if it can't be. */
  page: { url: string; lanUrl: string | undefined } | undefined;
  /** Where the lesson page is; undefined if it can't be served. */
  lessonPage: string | undefined;
  /** Undefined if the attendee is in no classroom. */
  classroom: ClassroomView | undefined;
  /** Messages for the attendee that are not about their code. */
  notes: readonly string[];
  /** Progress in every lesson, by its number. */
  progress: readonly Progress[];
  /** The lesson after this one. */
  next: Step | undefined;
};

/** What the attendee sees of their classroom. */
export type ClassroomView = {
  /** The board's address, as people write it. */
  address: string;
  /** What the board calls them; empty if they have no nickname and the board hasn't answered yet. */
  name: string;
  connected: boolean;
  rules: Rules;
  /** Whether the instructor sees the code. */
  sharesCode: boolean;
};

/**
 * How long changes are collected, in milliseconds: notifying takes a few, and a verdict would have to
 * wait for it.
 */
const pause = 60;

/**
 * A lesson while somebody takes it. The terminal, the lesson page and the classroom's board are views of
 * it: they read the state and learn when it changes. Without watchers that costs nothing.
 */
export class Lesson {
  readonly state: Readonly<LessonState>;
  #timer: NodeJS.Timeout | undefined;
  readonly #watchers = new Set<(state: LessonState) => void>();

  /** @param url where the attendee's server listens */
  constructor(step: Step, url: string) {
    this.state = {
      step,
      file: shown(copyFile(step)),
      checks: checksFor(step),
      run: 0,
      results: [],
      doubts: [],
      phase: "checking",
      took: undefined,
      typeMistakes: undefined,
      misplaced: undefined,
      live: { url, state: "starting", output: "" },
      page: undefined,
      lessonPage: undefined,
      classroom: undefined,
      notes: [],
      progress: [],
      next: steps[step.number + 1],
    };
  }

  /**
   * Changes the state, and notifies the watchers: of a verdict at once, of anything else a little later.
   * Called without changes, it only notifies: something that a watcher shows besides the state has changed.
   */
  change(changes: Partial<LessonState> = {}): void {
    Object.assign(this.state, changes);
    if (changes.phase === "done") this.#notify();
    else if (this.#watchers.size > 0) this.#timer ??= setTimeout(this.#notify, pause).unref();
  }

  #notify = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const watcher of this.#watchers) watcher(this.state);
  };

  /**
   * Calls a watcher with the present state, and after each change.
   * @returns a function that stops this
   */
  watch(watcher: (state: LessonState) => void): () => void {
    this.#watchers.add(watcher);
    watcher(this.state);
    return () => this.#watchers.delete(watcher);
  }
}

/** The first failed check in the order of the lessons; undefined while there is none. */
export function firstFailure({ checks, results }: LessonState): Result | undefined {
  return firstOf(
    checks,
    results.filter(({ ok }) => !ok),
  );
}

/** The first check that failed and is being retried; undefined if there is none. */
export function firstDoubt({ checks, results, doubts }: LessonState): Result | undefined {
  const known = new Set(results.map(({ title }) => title));
  return firstOf(
    checks,
    doubts.filter(({ title }) => !known.has(title)),
  );
}

function firstOf(checks: readonly StepCheck[], results: readonly Result[]): Result | undefined {
  const order = new Map(checks.map(({ title }, index) => [title, index]));
  const position = ({ title }: Result) => order.get(title) ?? -1; // the start comes first
  return results.toSorted((one, other) => position(one) - position(other))[0];
}

/** How many hints of a failed check the attendee has seen. */
export function hintsSeen({ progress, step }: LessonState, { title }: Result): number {
  return progress[step.number]?.hints[title] ?? 0;
}

/** How many checks pass, and how many there are: the start counts as a check too. */
export function score({ checks, results }: Pick<LessonState, "checks" | "results">) {
  return { passed: results.filter(({ ok }) => ok).length, total: checks.length + 1 };
}

/** Whether the latest run is over and every check has passed. */
export function allPassed(state: LessonState): boolean {
  const { passed, total } = score(state);
  return state.phase === "done" && passed === total;
}

/** What the instructor has locked of a lesson: the one being taken, unless another is named. */
export function lockedIn(state: LessonState, step = state.step): Locked {
  const { classroom, progress } = state;
  const isDone = step === state.step && allPassed(state);
  const wasDone = progress[step.number]?.doneAt !== undefined;
  return lockedBy(classroom?.rules ?? noRules, step.number, isDone || wasDone);
}
