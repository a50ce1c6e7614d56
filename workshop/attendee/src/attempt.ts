import { checksFor, type StepCheck } from "@chatterbox/checks/catalogue";
import type { Result } from "@chatterbox/checks/check-runner";
import { type RunWatcher, runChecks } from "@chatterbox/checks/run";
import type { ServerProcess } from "@chatterbox/checks/servers/server-process";
import { type Run, runOnce } from "@chatterbox/checks/servers/warm";
import { exists } from "@chatterbox/stages/files";
import { shown } from "@chatterbox/stages/repository";
import type { Step } from "@chatterbox/stages/stages";
import { ExpectedError, messageOf } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import getPort from "get-port";
import { score } from "./lesson.ts";
import { copyFile, copyFolder } from "./playground.ts";
import { saveVerdict } from "./progress.ts";

/** A run of all checks of a step against the attendee's copy. */
export type Attempt = {
  checks: StepCheck[];
  /** The results, the first of them for the start; fewer than the checks if that failed. */
  results: Result[];
  /** The first check, in the order of the lessons, that failed. */
  failure: Result | undefined;
  /** Why the verdict could not be saved, as a sentence; undefined if it was. */
  saveError: string | undefined;
};

/**
 * Checks the attendee's copy of a step, and saves the verdict as their progress.
 * @param run starts the server; by default in a process of its own
 * @throws ExpectedError if there is no copy
 */
export async function attempt(
  step: Step,
  watcher: RunWatcher = {},
  run: (run: Run) => Promise<ServerProcess> = runOnce,
): Promise<Attempt> {
  const file = await requireCopy(step);
  const checks = checksFor(step);
  const start = async () => run({ file, port: await getPort({ host: "127.0.0.1" }) });
  const results = await runChecks(checks, { start }, watcher);
  const failure = results.find(({ ok }) => !ok);
  const save = () => saveVerdict(step, score({ checks, results }));
  const saveError = watcher.signal?.aborted
    ? undefined
    : await save().then(() => undefined, messageOf);
  return { checks, results, failure, saveError };
}

/**
 * The file of the attendee's copy of a step.
 * @throws ExpectedError if there is none
 */
export async function requireCopy(step: Step): Promise<string> {
  const file = copyFile(step);
  if (await exists(file)) return file;
  const { number } = step;
  if (await exists(copyFolder(step))) {
    throw new ExpectedError(
      say`${shown(file)} is gone. To start again and keep what is there: npm run reset ${number}`,
    );
  }
  throw new ExpectedError(
    say`You haven't started lesson ${number}: there is no ${shown(file)}. To start it: npm run lesson ${number}`,
  );
}
