import type { Lesson, LessonState } from "@chatterbox/attendee/lesson";
import { Pager } from "./pager.ts";
import { renderEnd, renderTypeMistakes } from "./render-program.ts";
import { renderLines, renderScreen } from "./render-screen.ts";
import type { Screen } from "./screen.ts";

/** A lesson in the terminal: drawn at each change, or printed without one. */
export class View {
  readonly lesson: Lesson;
  readonly state: Readonly<LessonState>;
  readonly screen: Screen;
  /** What covers the lesson. */
  #pager: Pager | undefined;

  constructor(lesson: Lesson, screen: Screen) {
    this.lesson = lesson;
    this.state = lesson.state;
    this.screen = screen;
  }

  /** Draws the lesson from now on. */
  follow(): void {
    if (!this.screen.interactive) return;
    this.lesson.watch(() => {
      if (!this.#pager) this.draw();
    });
  }

  /** Draws what the terminal shows: the lesson, or what covers it. */
  draw(): void {
    if (this.#pager) this.#pager.draw();
    else this.screen.draw(renderScreen(this.state, this.screen.width, this.screen.height));
  }

  /** Shows a note in place of the ones before. */
  replaceNotes(note: string): void {
    this.lesson.change({ notes: [] });
    this.addNote(note);
  }

  /** Shows one more note. */
  addNote(note: string): void {
    this.lesson.change({ notes: [...this.state.notes, note] });
    this.print(() => [`  ! ${note}`]);
  }

  /** Prints the verdict of a run; on a terminal, `follow` has drawn it. */
  printVerdict(): void {
    this.print((width) => [renderLines(this.state, width)]);
  }

  /** Prints that the attendee's server has ended on its own, and what it wrote last. */
  printEnd(): void {
    this.print((width) => renderEnd(this.state, width));
  }

  /** Prints what the type checker found. */
  printTypes(): void {
    this.print((width) => renderTypeMistakes(this.state, width));
  }

  /** Prints lines, unless the screen shows the same. */
  print(render: (width: number) => string[]): void {
    const lines = this.screen.interactive ? [] : render(this.screen.width);
    if (lines.length > 0) this.screen.print(lines.join("\n"));
  }

  /** Covers the lesson with a text, until a key is pressed. */
  cover(text: string): void {
    this.#pager = new Pager(this.screen, text);
    this.draw();
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
