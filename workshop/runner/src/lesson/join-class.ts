import { lockedIn } from "@chatterbox/attendee/lesson";
import { hintsLocked, solutionLocked } from "@chatterbox/attendee/locked";
import { copyFolder } from "@chatterbox/attendee/playground";
import type { Membership } from "@chatterbox/classroom/membership";
import { readSources } from "@chatterbox/stages/source-files";
import type { Step } from "@chatterbox/stages/stages";
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
