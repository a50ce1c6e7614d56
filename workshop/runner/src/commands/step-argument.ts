import { misplacedAdvice } from "@chatterbox/attendee/misplaced-edit";
import { lastStep } from "@chatterbox/attendee/progress";
import { findStep, type Step } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import type { Caller } from "../caller.ts";

/** As `stepArgument`; warns if the attendee has edited the lesson's own start by mistake. */
export async function ownStepArgument(words: string[], { warn }: Caller): Promise<Step> {
  const step = await stepArgument(words);
  const advice = await misplacedAdvice(step);
  if (advice) warn(`! ${advice}`);
  return step;
}

/**
 * The lesson that a command is about.
 * @param otherwise finds the lesson if none is named: by default the one last worked on
 * @throws ExpectedError if there is no such lesson, or if more than one is named
 */
export async function stepArgument(
  [word, ...more]: string[],
  otherwise: () => Promise<Step> = lastStep,
): Promise<Step> {
  if (more.length > 0) throw new ExpectedError(say`Name one lesson: ${word} or ${more[0]}?`);
  return word === undefined ? otherwise() : findStep(word);
}
