import { copyFolder } from "@chatterbox/attendee/playground";
import { changedFiles } from "@chatterbox/stages/source-files";
import { findStage, type Step } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import type { FilePair } from "./snapshot.ts";

/**
 * Compares two programs; each is a stage's name, or "mine" for the attendee's copy.
 * @throws ExpectedError if there is no such stage or the copy can't be read
 */
export async function compare(step: Step, from: string, to: string): Promise<FilePair[]> {
  const folder = (name: string) => (name === "mine" ? copyFolder(step) : findStage(name).folder);
  const folders = [folder(from), folder(to)] as const;
  return changedFiles(...folders).catch(() => {
    throw new ExpectedError(say`One of the two programs can't be read right now.`);
  });
}
