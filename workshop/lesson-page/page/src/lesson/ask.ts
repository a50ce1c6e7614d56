import type { CodeLocation } from "@chatterbox/checks/rendering/crash";
import type { Language } from "@chatterbox/words/language";
import type { FilePair } from "../../../src/snapshot.ts";

/** The runner refused an action; the message is a sentence for people. */
export class Refusal extends Error {}

/** Asks the runner for an action. @throws Refusal if it says why not, Error if it does not answer */
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

export const askForHint = (title: string) => ask("hint", { title });

export const askForLesson = (lesson: number) => ask("go", { lesson });

/** Also changes the terminal's language. */
export const askForLanguage = (language: Language) => ask("language", { language });

export const askToRun = () => ask("run", {});

/** Sends a crowd to the attendee's server. */
export const askForCrowd = (people: number) => ask("crowd", { people });

/** Sends the crowd home, or discards its report. */
export const askToEndCrowd = () => ask("crowd-end", {});

/** @returns a sentence if the editor did not open, or opened in the terminal */
export async function askForEditor(place: CodeLocation): Promise<string | null> {
  const { notice } = (await ask("open", place)) as { notice: string | null };
  return notice;
}

/** @returns the files in which two programs differ; each is a stage's name or "mine" */
export const askToCompare = (from: string, to: string) =>
  ask("compare", { from, to }) as Promise<FilePair[]>;
