import { ExpectedError } from "../expected-error.ts";
import { say } from "../language/say.ts";
import { copyFolder } from "../playground.ts";
import { changedFiles } from "../source-files.ts";
import { findStage, type Step } from "../stages.ts";
import type { FilePair } from "./snapshot.ts";

/**
 * Compares two programs, each the name of a stage or "mine" for the attendee's copy.
 * @throws ExpectedError if there is no such stage, or the copy can't be read
 */
export async function compare(step: Step, from: string, to: string): Promise<FilePair[]> {
  const folder = (name: string) => (name === "mine" ? copyFolder(step) : findStage(name).folder);
  const folders = [folder(from), folder(to)] as const;
  return changedFiles(...folders).catch(() => {
    throw new ExpectedError(say`One of the two can't be read just now.`);
  });
}
