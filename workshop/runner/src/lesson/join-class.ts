import { lockedIn } from "@chatterbox/attendee/lesson";
import { hintsLocked, solutionLocked } from "@chatterbox/attendee/locked";
import { copyFolder } from "@chatterbox/attendee/playground";
import type { Membership } from "@chatterbox/classroom/membership";
import { readSources } from "@chatterbox/stages/source-files";
import type { Step } from "@chatterbox/stages/stages";
import type { View } from "../terminal/view.ts";

/**
 * Lets the attendee's classroom, if they are in one, look on at a lesson, and shows what the instructor
 * says.
 * @returns what ends that
 */
export function joinClass(classroom: Membership | undefined, step: Step, view: View): () => void {
  if (!classroom) return () => {};
  const { state, lesson } = view;
  let told: string | undefined;
  const forget = (...notes: (string | undefined)[]) => {
    state.notes = state.notes.filter((note) => !notes.includes(note));
  };
  const onChange = () => {
    state.classroom = classroom.view;
    const { hints, solution } = lockedIn(state);
    if (!hints) forget(hintsLocked());
    if (!solution) forget(solutionLocked(step.number));
    view.draw();
  };
  const tell = (note: string) => {
    forget(told); // what has changed since
    told = note;
    view.tell(note);
  };
  state.classroom = classroom.view;
  return classroom.follow({ lesson, read: () => readSources(copyFolder(step)), onChange, tell });
}
