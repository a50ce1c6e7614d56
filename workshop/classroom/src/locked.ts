import {
  hintsLocked,
  type Locked,
  lockedBy,
  noRules,
  solutionLocked,
} from "@chatterbox/attendee/locked";
import { readProgress } from "@chatterbox/attendee/progress";
import { type Stage, type Step, steps } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { currentRules, loadMembership } from "./membership-file.ts";

/** @throws ExpectedError if the instructor has locked the hints of a lesson */
export async function requireHintsOf(step: Step): Promise<void> {
  if ((await lockedNow(step)).hints) throw new ExpectedError(hintsLocked());
}

/** @throws ExpectedError if the instructor has locked the solution of a lesson */
export async function requireSolutionOf(step: Step): Promise<void> {
  if ((await lockedNow(step)).solution) throw new ExpectedError(solutionLocked(step.number));
}

/**
 * Every stage but the first is the solution of a lesson.
 * @throws ExpectedError if the instructor has locked it
 */
export async function requireStage(stage: Stage): Promise<void> {
  const step = steps.find(({ solution }) => solution === stage);
  if (step) await requireSolutionOf(step);
}

async function lockedNow(step: Step): Promise<Locked> {
  const [membership, { doneAt }] = await Promise.all([loadMembership(), readProgress(step)]);
  const rules = membership ? currentRules(membership) : noRules;
  return lockedBy(rules, step.number, doneAt !== undefined);
}
