import { readFile } from "node:fs/promises";
import { writeWhole } from "@chatterbox/stages/files";
import { type Step, steps } from "@chatterbox/stages/stages";
import { ExpectedError, messageOf } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { progressFile } from "./playground.ts";

/** The attendee's progress in one lesson. Each lesson has a file in the playground. */
export type Progress = {
  /** When they last worked on it, in milliseconds since 1970; 0 if never. */
  at: number;
  passed: number;
  total: number;
  /** When all checks passed for the first time; undefined until then. */
  doneAt?: number | undefined;
  /** How many hints have been shown, by the title of the check. */
  hints: Record<string, number>;
};

/** Reads the progress of a lesson. A missing or damaged file counts as no progress. */
export async function readProgress(step: Step): Promise<Progress> {
  const nothing: Progress = { at: 0, passed: 0, total: 0, hints: {} };
  try {
    return { ...nothing, ...JSON.parse(await readFile(progressFile(step), "utf8")) };
  } catch {
    return nothing;
  }
}

/** Updates the progress of a lesson. @throws ExpectedError if it can't be written */
export function saveProgress(step: Step, change: Partial<Progress>): Promise<Progress> {
  const saved = lastSave.then(() => save(step, change));
  lastSave = saved.catch(() => {});
  return saved;
}

/** Saves are serialized, so that none overwrites another. */
let lastSave: Promise<unknown> = Promise.resolve();

async function save(step: Step, change: Partial<Progress>): Promise<Progress> {
  const progress = { ...(await readProgress(step)), ...change };
  try {
    await writeWhole(progressFile(step), `${JSON.stringify(progress, null, 2)}\n`);
  } catch (error) {
    throw new ExpectedError(say`Could not save your progress: ${messageOf(error)}`, 1);
  }
  return progress;
}

/** Saves the verdict of a run of all checks. */
export async function saveVerdict(
  step: Step,
  { passed, total }: Pick<Progress, "passed" | "total">,
): Promise<Progress> {
  const { doneAt, at } = await readProgress(step);
  const done = passed === total ? { doneAt: doneAt ?? Date.now() } : {};
  return saveProgress(step, { at: at || Date.now(), passed, total, ...done });
}

/** The lesson that the attendee worked on last; the first if there was none. */
export async function lastStep(): Promise<Step> {
  const all = await Promise.all(
    steps.map(async (step) => ({ step, ...(await readProgress(step)) })),
  );
  return all.reduce((last, next) => (next.at > last.at ? next : last)).step;
}

/** The lesson to continue with: the last one worked on, or the next if that is done. */
export async function nextStep(): Promise<Step> {
  const last = await lastStep();
  const { doneAt } = await readProgress(last);
  return (doneAt === undefined ? undefined : steps[last.number + 1]) ?? last;
}
