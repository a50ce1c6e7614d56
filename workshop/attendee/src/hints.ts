import type { Result } from "@chatterbox/checks/check-runner";
import type { Step } from "@chatterbox/stages/stages";
import { type Said, say } from "@chatterbox/words/say";
import { readProgress, saveProgress } from "./progress.ts";

/** What to say instead of a hint if every check of a step passes. */
export function noHintNeeded({ number }: Step): Said {
  return say`All checks of lesson ${number} pass: you need no hint.`;
}

/** How many hints of a failed check the attendee has seen. */
export async function hintsShown(step: Step, { title }: Result): Promise<number> {
  return (await readProgress(step)).hints[title] ?? 0;
}

/** Reveals one more hint of a failed check. @returns how many are shown now */
export async function nextHint(step: Step, { title, hints }: Result): Promise<number> {
  const progress = await readProgress(step);
  const shown = Math.min((progress.hints[title] ?? 0) + 1, hints.length);
  await saveProgress(step, { hints: { ...progress.hints, [title]: shown } });
  return shown;
}
