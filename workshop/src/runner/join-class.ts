import { hintsWait, solutionWaits } from "../classroom/held.ts";
import type { Membership } from "../classroom/membership.ts";
import { copyFolder } from "../playground.ts";
import { readSources } from "../source-files.ts";
import type { Step } from "../stages.ts";
import { heldIn } from "./held.ts";
import type { View } from "./view.ts";

/**
 * Lets the attendee's classroom, if they are in one, look on at a lesson, and shows what the instructor
 * says.
 * @returns what ends that
 */
export function joinClass(classroom: Membership | undefined, step: Step, view: View): () => void {
  if (!classroom) return () => {};
  const { state, feed } = view;
  let told: string | undefined;
  const forget = (...notes: (string | undefined)[]) => {
    state.notes = state.notes.filter((note) => !notes.includes(note));
  };
  const onChange = () => {
    state.classroom = classroom.view;
    const { hints, solution } = heldIn(state);
    if (!hints) forget(hintsWait());
    if (!solution) forget(solutionWaits(step.number));
    view.draw();
  };
  const tell = (note: string) => {
    forget(told); // what has changed since
    told = note;
    view.tell(note);
  };
  state.classroom = classroom.view;
  return classroom.follow({ feed, read: () => readSources(copyFolder(step)), onChange, tell });
}
