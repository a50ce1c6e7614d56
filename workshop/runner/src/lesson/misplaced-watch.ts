import {
  findMisplacedEdit,
  type MisplacedEdit,
  misplacedNote,
  moveAdvice,
  movedNote,
  moveMisplacedEdit,
} from "@chatterbox/attendee/misplaced-edit";
import type { Step } from "@chatterbox/stages/stages";
import { say } from "@chatterbox/words/say";
import type { View } from "../terminal/view.ts";

/** Reports an edit of the workshop's own file while a lesson runs, and moves it on request. */
export class MisplacedWatch {
  readonly #step: Step;
  readonly #view: View;
  #found: MisplacedEdit | undefined;

  constructor(step: Step, view: View) {
    this.#step = step;
    this.#view = view;
  }

  /** Reports such an edit, if there is a new one. */
  async look(): Promise<void> {
    const { lesson, screen } = this.#view;
    const found = await findMisplacedEdit(this.#step);
    if (found?.edited === this.#found?.edited) return;
    this.#found = found;
    if (!found) return lesson.change({ misplaced: undefined });
    const how = screen.interactive ? say`Press m to move your edit there.` : moveAdvice(this.#step);
    const misplaced = `${misplacedNote(this.#step, found)} ${how}`;
    lesson.change({ misplaced });
    this.#view.print(() => [`  ! ${misplaced}`]);
  }

  /** Moves the reported edit, if any, to the attendee's copy. */
  async move(): Promise<void> {
    const edit = this.#found;
    if (!edit) return;
    this.#found = undefined;
    this.#view.lesson.change({ misplaced: undefined });
    const kept = await moveMisplacedEdit(this.#step, edit);
    this.#view.replaceNotes(movedNote(this.#step, kept));
  }
}
