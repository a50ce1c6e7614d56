import { type LessonState, lockedIn } from "@chatterbox/attendee/lesson";
import { hintsLocked, solutionLocked } from "@chatterbox/attendee/locked";
import { copyFolder } from "@chatterbox/attendee/playground";
import type { Membership } from "@chatterbox/classroom/membership";
import { readSources } from "@chatterbox/stages/source-files";
import { findStage, type Step, steps } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import type { View } from "../terminal/view.ts";

/**
 * Shows a lesson to the attendee's classroom, if they are in one, and the instructor's words to them.
 * @returns a function that stops this
 */
export function joinClass(classroom: Membership | undefined, step: Step, view: View): () => void {
  if (!classroom) return () => {};
  const { state, lesson } = view;
  let last: string | undefined;
  const removeNote = (old: string | undefined) =>
    lesson.change({ notes: state.notes.filter((note) => note !== old) });
  const onChange = () => {
    lesson.change({ classroom: classroom.view });
    const { hints, solution } = lockedIn(state);
    if (!hints) removeNote(hintsLocked());
    if (!solution) removeNote(solutionLocked(step.number));
  };
  const tell = (note: string) => {
    removeNote(last); // it is outdated
    last = note;
    view.addNote(note);
  };
  lesson.change({ classroom: classroom.view });
  return classroom.follow({ lesson, read: () => readSources(copyFolder(step)), onChange, tell });
}

/** @throws ExpectedError if the instructor has locked the hints of the lesson */
export function requireHints(state: LessonState): void {
  if (lockedIn(state).hints) throw new ExpectedError(hintsLocked());
}

/**
 * Lets programs be shown.
 * @param names the name of each one's stage, or "mine" for the attendee's own
 * @throws ExpectedError if one is a locked solution, or if there is no such stage
 */
export function requireStages(state: LessonState, names: readonly string[]): void {
  const wanted = names.filter((name) => name !== "mine").map(findStage);
  for (const step of steps) {
    const isLocked = wanted.includes(step.solution) && lockedIn(state, step).solution;
    if (isLocked) throw new ExpectedError(solutionLocked(step.number));
  }
}
