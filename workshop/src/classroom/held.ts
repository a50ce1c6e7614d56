import { ExpectedError } from "../expected-error.ts";
import { type Said, say } from "../language/say.ts";
import { readProgress } from "../progress.ts";
import { type Stage, type Step, steps } from "../stages.ts";
import { currentRules, readMembership } from "./membership-file.ts";
import { noRules, type Rules } from "./protocol.ts";

/** What of a lesson waits until the instructor opens it. */
export type HeldBack = { hints: boolean; solution: boolean };

/**
 * What the instructor holds back of a lesson. It is a courtesy in a classroom, and no lock: the
 * solution of a lesson is the next lesson's start, and lies in everybody's folder.
 * @param isDone whether all its checks have passed at some time: then nothing is held back any more
 */
export function heldBack({ hints, solutions }: Rules, lesson: number, isDone: boolean): HeldBack {
  if (isDone) return { hints: false, solution: false };
  return { hints: hints.includes(lesson), solution: solutions.includes(lesson) };
}

/**
 * Lets a command show the hints of a lesson.
 * @throws ExpectedError if they are held back
 */
export async function requireHintsOf(step: Step): Promise<void> {
  if ((await heldBackNow(step)).hints) throw new ExpectedError(hintsWait());
}

/**
 * Lets a command show the solution of a lesson.
 * @throws ExpectedError if it is held back
 */
export async function requireSolutionOf(step: Step): Promise<void> {
  if ((await heldBackNow(step)).solution) throw new ExpectedError(solutionWaits(step.number));
}

/**
 * Lets a stage be shown: each but the first is the solution of a lesson.
 * @throws ExpectedError if that is held back
 */
export async function requireStage(stage: Stage): Promise<void> {
  const step = steps.find(({ solution }) => solution === stage);
  if (step) await requireSolutionOf(step);
}

/** What to say in place of a hint. */
export function hintsWait(): Said {
  return say`The hints of this lesson wait: your instructor opens them.`;
}

/** What to say in place of a solution. */
export function solutionWaits(lesson: number): Said {
  return say`The solution of lesson ${lesson} waits: your instructor opens it, or you do when all your checks pass.`;
}

async function heldBackNow(step: Step): Promise<HeldBack> {
  const [membership, { doneAt }] = await Promise.all([readMembership(), readProgress(step)]);
  const rules = membership ? currentRules(membership) : noRules;
  return heldBack(rules, step.number, doneAt !== undefined);
}
