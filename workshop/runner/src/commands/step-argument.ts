import { misplacedAdvice } from "@chatterbox/attendee/misplaced-edit";
import { lastStep } from "@chatterbox/attendee/progress";
import { findStep, type Step } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";

/** As `stepArgument`; whoever has edited the lesson's own start by mistake is told so. */
export async function ownStepArgument(words: string[]): Promise<Step> {
  const step = await stepArgument(words);
  const advice = await misplacedAdvice(step);
  if (advice) console.error(`! ${advice}`);
  return step;
}

/**
 * The lesson that a command is about.
 * @param otherwise finds the lesson where none is named: the one worked at last, if nothing is said
 * @throws ExpectedError if there is no such lesson, or if more than one is named
 */
export async function stepArgument(
  [word, ...more]: string[],
  otherwise: () => Promise<Step> = lastStep,
): Promise<Step> {
  if (more.length > 0) throw new ExpectedError(say`One lesson at a time: ${word}, or ${more[0]}?`);
  return word === undefined ? otherwise() : findStep(word);
}
