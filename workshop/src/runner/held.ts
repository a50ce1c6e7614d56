import { type HeldBack, heldBack, hintsWait, solutionWaits } from "../classroom/held.ts";
import { noRules } from "../classroom/protocol.ts";
import { ExpectedError } from "../expected-error.ts";
import { findStage, type Step, steps } from "../stages.ts";
import { allPassed, type State } from "./state.ts";

/** What the instructor holds back of the lesson that is shown. */
export function heldIn(state: State): HeldBack {
  return heldOf(state, state.step);
}

/** Lets a hint be shown. @throws ExpectedError if hints are held back */
export function requireHints(state: State): void {
  if (heldIn(state).hints) throw new ExpectedError(hintsWait());
}

/**
 * Lets programs be shown, each by any name of its stage, or "mine" for the attendee's own.
 * @throws ExpectedError if one is a solution that is held back, or if there is no such stage
 */
export function requireStages(state: State, names: readonly string[]): void {
  const shown = names.filter((name) => name !== "mine").map(findStage);
  for (const step of steps) {
    const isHeld = shown.includes(step.solution) && heldOf(state, step).solution;
    if (isHeld) throw new ExpectedError(solutionWaits(step.number));
  }
}

function heldOf(state: State, step: Step): HeldBack {
  const { classroom, progress } = state;
  const isDone = step === state.step && allPassed(state);
  const wasDone = progress[step.number]?.doneAt !== undefined;
  return heldBack(classroom?.rules ?? noRules, step.number, isDone || wasDone);
}
