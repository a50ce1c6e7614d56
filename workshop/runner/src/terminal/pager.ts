import { wrap } from "@chatterbox/checks/rendering/failure";
import { say } from "@chatterbox/words/say";
import { rowsOf } from "@chatterbox/words/terminal";
import type { Screen } from "./screen.ts";

/** The keys that turn to the next and the previous page. */
const onward = ["space", "down", "j", "return", "enter", "pagedown"];
const backward = ["up", "b", "k", "pageup"];

/** A row of the terminal: a line of the text, or a part of it. */
type Row = { text: string; line: number; row: number };

/** A text that covers the screen, a page at a time. */
export class Pager {
  readonly #screen: Screen;
  readonly #lines: readonly string[];
  /** The line at the top, and which row of it. */
  #top = { line: 0, row: 0 };

  constructor(screen: Screen, text: string) {
    this.#screen = screen;
    this.#lines = text.trimEnd().split("\n");
  }

  /** Draws the current page for the terminal's current size. */
  draw(): void {
    const rows = this.#rows();
    const from = this.#from(rows);
    const page = rows.slice(from, from + this.#pageLength(rows));
    const foot = this.#foot(rows, from + 1, from + page.length);
    this.#screen.draw(`${page.map(({ text }) => text).join("\n")}\n\n${foot.join("\n")}\n`);
  }

  /** Turns the page. @returns false if the key leaves the text */
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

  /** The text in rows, as wide as the terminal is now. */
  #rows(): Row[] {
    return this.#lines.flatMap((whole, line) =>
      rowsOf(whole, this.#screen.width).map((text, row) => ({ text, line, row })),
    );
  }

  /** The row at the top. In a terminal that has become wider, the nearest one before it. */
  #from(rows: readonly Row[]): number {
    const { line, row } = this.#top;
    return rows.findLastIndex((each) => each.line === line && each.row <= row);
  }

  /** How many rows a page has: the screen's, minus the foot. */
  #pageLength(rows: readonly Row[]): number {
    const foot = this.#foot(rows, rows.length, rows.length);
    return Math.max(1, this.#screen.height - foot.length - 3);
  }

  /** Which part of the text the page shows, and which keys turn it. */
  #foot({ length }: readonly Row[], from: number, to: number): string[] {
    const isAll = from === 1 && to === length;
    const words = isAll
      ? say`Press any key to go back.`
      : `${say`Lines ${from} to ${to} of ${length}.`} ${say`Space: next page, b: previous page, q: back to the lesson.`}`;
    return wrap(words, this.#screen.width).map((line) => `  ${line}`);
  }
}
