import type { Lesson, LessonState } from "@chatterbox/attendee/lesson";
import { Pager } from "./pager.ts";
import { renderEnd, renderTypeMistakes } from "./program.ts";
import { renderLines, renderScreen } from "./screen.ts";
import type { Screen } from "./terminal.ts";

/**
 * Milliseconds during which changes are collected while the checks run: drawing a screen takes a few,
 * for which the verdict would have to wait.
 */
const pause = 60;

/** Shows a lesson: draws it in the terminal, or prints it without one, and notifies the other views. */
export class View {
  readonly state: LessonState;
  readonly screen: Screen;
  readonly lesson: Lesson;
  /** What covers the lesson. */
  #pager: Pager | undefined;
  /** The timer that will draw the screen. */
  #drawing: NodeJS.Timeout | undefined;

  constructor(lesson: Lesson, screen: Screen) {
    this.lesson = lesson;
    this.state = lesson.state;
    this.screen = screen;
  }

  /** Shows the state as it is now; while the checks run, a little later. */
  draw(): void {
    this.lesson.changed();
    if (!this.screen.interactive) return;
    if (this.state.phase === "checking") this.#drawing ??= setTimeout(this.#drawNow, pause).unref();
    else this.#drawNow();
  }

  #drawNow = (): void => {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    if (this.#pager) return;
    this.screen.draw(renderScreen(this.state, this.screen.width, this.screen.height));
  };

  /** Draws again what the terminal shows: the lesson, or what covers it. */
  redraw(): void {
    if (this.#pager) this.#pager.draw();
    else this.draw();
  }

  /** Shows a note in place of the ones before. */
  replaceNotes(note: string): void {
    this.state.notes = [];
    this.addNote(note);
  }

  /** Shows one more note. */
  addNote(note: string): void {
    this.state.notes.push(note);
    this.draw();
    if (!this.screen.interactive) this.screen.print(`  ! ${note}`);
  }

  /** Shows the verdict of a run. */
  reportVerdict(): void {
    if (this.screen.interactive) this.draw();
    else this.screen.print(renderLines(this.state, this.screen.width));
    this.lesson.notify();
  }

  /** Shows that the attendee's server has ended on its own, and what it wrote last. */
  reportEnd(): void {
    this.draw();
    if (this.screen.interactive) return;
    this.screen.print(renderEnd(this.state, this.screen.width).join("\n"));
  }

  /** Shows what the type checker found. */
  reportTypes(): void {
    this.draw();
    if (this.screen.interactive || this.state.typeMistakes?.length === 0) return;
    this.screen.print(renderTypeMistakes(this.state, this.screen.width).join("\n"));
  }

  /** Covers the lesson with a text, until a key is pressed. */
  cover(text: string): void {
    this.#pager = new Pager(this.screen, text);
    this.#pager.draw();
  }

  /** Whether something covers the lesson. */
  get covered(): boolean {
    return this.#pager !== undefined;
  }

  /** Turns a page of what covers the lesson, or goes back to the lesson. */
  turnPage(key: string): void {
    if (this.#pager?.press(key)) return;
    this.uncover();
    this.draw();
  }

  /** Lets the next drawing show the lesson. */
  uncover(): void {
    this.#pager = undefined;
  }
}
