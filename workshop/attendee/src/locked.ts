import { type Stage, type Step, steps } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { type Said, say } from "@chatterbox/words/say";

/** What an instructor has decided for everybody in their classroom. */
export type Rules = {
  /** The lessons whose hints are locked, and those whose solutions are. */
  hints: number[];
  solutions: number[];
  /** The instructor's message to everyone, if there is one. */
  announcement: string | null;
};

/** Nothing is locked, and there is no message. */
export const noRules: Rules = { hints: [], solutions: [], announcement: null };

/** What of a lesson is locked until the instructor unlocks it. */
export type Locked = { hints: boolean; solution: boolean };

/**
 * What the instructor has locked of a lesson. This is a courtesy in a classroom, not a secret: the
 * solution of a lesson is the next lesson's start, and is on everybody's disk.
 * @param isDone whether all its checks have ever passed: then nothing stays locked
 */
export function lockedBy({ hints, solutions }: Rules, lesson: number, isDone: boolean): Locked {
  if (isDone) return { hints: false, solution: false };
  return { hints: hints.includes(lesson), solution: solutions.includes(lesson) };
}

/** What to say instead of a hint. */
export function hintsLocked(): Said {
  return say`The hints for this lesson are locked until your instructor unlocks them.`;
}

/** What to say instead of a solution. */
export function solutionLocked(lesson: number): Said {
  return say`The solution of lesson ${lesson} is locked until your instructor unlocks it, or all your checks pass.`;
}

/** @throws ExpectedError if hints are locked */
export function requireHints({ hints }: Locked): void {
  if (hints) throw new ExpectedError(hintsLocked());
}

/**
 * Lets stages be shown: every one but the first is the solution of a lesson.
 * @param lockedOf what is locked of a lesson
 * @throws ExpectedError if one is a locked solution
 */
export async function requireStages(
  wanted: readonly Stage[],
  lockedOf: (step: Step) => Locked | Promise<Locked>,
): Promise<void> {
  for (const step of steps.filter(({ solution }) => wanted.includes(solution)))
    if ((await lockedOf(step)).solution) throw new ExpectedError(solutionLocked(step.number));
}
