import { readFile } from "node:fs/promises";
import type { Result } from "@chatterbox/checks/check-runner";
import { writeWhole } from "@chatterbox/stages/files";
import { type Step, steps } from "@chatterbox/stages/stages";
import { ExpectedError, messageOf } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { progressFile } from "./playground.ts";

/** How far the attendee has come with one lesson. A file a lesson, in the playground. */
export type Progress = {
  /** When they last worked at it, in milliseconds since 1970; 0 if never. */
  at: number;
  passed: number;
  total: number;
  /** When all checks passed for the first time; undefined until then. */
  doneAt?: number | undefined;
  /** How many hints have been shown, by the title of the check. */
  hints: Record<string, number>;
};

/** Reads how far a lesson has come. A file that is missing or damaged counts as no progress. */
export async function readProgress(step: Step): Promise<Progress> {
  const nothing: Progress = { at: 0, passed: 0, total: 0, hints: {} };
  try {
    return { ...nothing, ...JSON.parse(await readFile(progressFile(step), "utf8")) };
  } catch {
    return nothing;
  }
}

/** Changes what is known of a lesson's progress. @throws ExpectedError if that can't be written */
export function saveProgress(step: Step, change: Partial<Progress>): Promise<Progress> {
  const saved = lastSave.then(() => save(step, change));
  lastSave = saved.catch(() => {});
  return saved;
}

/** Saves wait for each other, so that none undoes another. */
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

/** Notes the verdict of a run of all checks of a lesson. */
export async function saveVerdict(step: Step, results: Result[], total: number): Promise<Progress> {
  const passed = results.filter(({ ok }) => ok).length;
  const { doneAt, at } = await readProgress(step);
  const done = passed === total ? { doneAt: doneAt ?? Date.now() } : {};
  return saveProgress(step, { at: at || Date.now(), passed, total, ...done });
}

/** The lesson that the attendee worked at last; the first if there was none. */
export async function lastStep(): Promise<Step> {
  const all = await Promise.all(
    steps.map(async (step) => ({ step, ...(await readProgress(step)) })),
  );
  return all.reduce((last, next) => (next.at > last.at ? next : last)).step;
}

/** The lesson to go on with: the last one worked at, or the one after it if that is done. */
export async function nextStep(): Promise<Step> {
  const last = await lastStep();
  const { doneAt } = await readProgress(last);
  return (doneAt === undefined ? undefined : steps[last.number + 1]) ?? last;
}
