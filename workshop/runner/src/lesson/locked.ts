import { type LessonState, lockedIn } from "@chatterbox/attendee/lesson";
import { hintsLocked, solutionLocked } from "@chatterbox/attendee/locked";
import { findStage, steps } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";

/** @throws ExpectedError if the instructor has locked the hints of the lesson */
export function requireHints(state: LessonState): void {
  if (lockedIn(state).hints) throw new ExpectedError(hintsLocked());
}

/**
 * Lets programs be shown, each by any name of its stage, or "mine" for the attendee's own.
 * @throws ExpectedError if one is a locked solution, or if there is no such stage
 */
export function requireStages(state: LessonState, names: readonly string[]): void {
  const shown = names.filter((name) => name !== "mine").map(findStage);
  for (const step of steps) {
    const isLocked = shown.includes(step.solution) && lockedIn(state, step).solution;
    if (isLocked) throw new ExpectedError(solutionLocked(step.number));
  }
}
