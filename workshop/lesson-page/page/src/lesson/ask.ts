import type { CodeLocation } from "@chatterbox/checks/verdict/crash";
import type { Language } from "@chatterbox/words/language";
import type { FilePair } from "../../../src/snapshot.ts";

/** What the runner won't do: its message is a sentence for people. */
export class Refusal extends Error {}

/** Asks the runner to do something. @throws Refusal if it says why not, Error if it does not answer */
async function ask(action: string, body: object): Promise<unknown> {
  const response = await fetch(`/lesson/${action}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.status === 409) {
    const { complaint } = (await response.json()) as { complaint: string };
    throw new Refusal(complaint);
  }
  if (!response.ok) throw new Error(`The runner answers ${response.status} to ${action}.`);
  return response.json();
}

/** One more hint of a check. */
export const askForHint = (title: string) => ask("hint", { title });

/** Another lesson. */
export const askForLesson = (lesson: number) => ask("go", { lesson });

/** Another language, in the terminal too. */
export const askForLanguage = (language: Language) => ask("language", { language });

/** The checks once more. */
export const askToRun = () => ask("run", {});

/** So many made-up people, who go to the attendee's server. */
export const askForCrowd = (people: number) => ask("crowd", { people });

/** That they go home, or that their report is forgotten. */
export const askToEndCrowd = () => ask("crowd-end", {});

/** The editor, at a place. @returns a sentence if that did not work, or the editor is in the terminal */
export async function askForEditor(place: CodeLocation): Promise<string | null> {
  const { notice } = (await ask("open", place)) as { notice: string | null };
  return notice;
}

/** Two programs by name, a stage's or "mine": the files in which they differ. */
export const askToCompare = (from: string, to: string) =>
  ask("compare", { from, to }) as Promise<FilePair[]>;
