import { rowsOf } from "@chatterbox/checks/verdict/columns";
import { wrap } from "@chatterbox/checks/verdict/failure";
import { say } from "@chatterbox/words/say";
import type { Screen } from "./terminal.ts";

/** The keys that turn to the next page, and to the one before. */
const onward = ["space", "down", "j", "return", "enter", "pagedown"];
const backward = ["up", "b", "k", "pageup"];

/** A row of the terminal: part of a line of the text, or all of it. */
type Row = { text: string; line: number; row: number };

/** A text that covers the screen, a page at a time, until its reader has seen enough. */
export class Pager {
  readonly #screen: Screen;
  readonly #lines: readonly string[];
  /** The line of the text at the top, and the row of it where it takes more than one. */
  #top = { line: 0, row: 0 };

  constructor(screen: Screen, text: string) {
    this.#screen = screen;
    this.#lines = text.trimEnd().split("\n");
  }

  /** Draws the present page, as the terminal's size is now. */
  draw(): void {
    const rows = this.#rows();
    const from = this.#from(rows);
    const page = rows.slice(from, from + this.#pageLength(rows));
    const foot = this.#foot(rows, from + 1, from + page.length);
    this.#screen.draw(`${page.map(({ text }) => text).join("\n")}\n\n${foot.join("\n")}\n`);
  }

  /** Mutex the page. @returns false if the key means that the reader has seen enough */
  press(key: string): boolean {
    const rows = this.#rows();
    const length = this.#pageLength(rows);
    const isTurn = onward.includes(key) || backward.includes(key);
    if (!isTurn || length >= rows.length) return false;
    const from = this.#from(rows);
    const next = onward.includes(key) ? from + length : Math.max(0, from - length);
    const { line, row } = rows[next] ?? this.#top; // the last page stays
    this.#top = { line, row };
    this.draw();
    return true;
  }

  /** What the text fills on the terminal as wide as it is now. */
  #rows(): Row[] {
    return this.#lines.flatMap((whole, line) =>
      rowsOf(whole, this.#screen.width).map((text, row) => ({ text, line, row })),
    );
  }

  /** The row at the top: on a terminal that has become wider, the nearest before it. */
  #from(rows: readonly Row[]): number {
    const { line, row } = this.#top;
    return rows.findLastIndex((each) => each.line === line && each.row <= row);
  }

  /** How many rows a page has: the screen's, less those that say how to go on. */
  #pageLength(rows: readonly Row[]): number {
    const foot = this.#foot(rows, rows.length, rows.length);
    return Math.max(1, this.#screen.height - foot.length - 3);
  }

  /** Where the page is in the text, and how to go on. */
  #foot({ length }: readonly Row[], from: number, to: number): string[] {
    const isAll = from === 1 && to === length;
    const words = isAll
      ? say`Any key goes back.`
      : `${say`${from} to ${to} of ${length} lines.`} ${say`Space shows more, b what was before, q goes back to the lesson.`}`;
    return wrap(words, this.#screen.width).map((line) => `  ${line}`);
  }
}
