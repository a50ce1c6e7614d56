import { say } from "../language/say.ts";
import type { Screen } from "./terminal.ts";

/** A text that covers the screen, a page at a time, until its reader has seen enough. */
export class Pager {
  readonly #screen: Screen;
  readonly #lines: readonly string[];
  #from = 0;

  constructor(screen: Screen, text: string) {
    this.#screen = screen;
    this.#lines = text.trimEnd().split("\n");
  }

  /** Draws the present page. */
  draw(): void {
    const { length } = this.#lines;
    const to = Math.min(this.#from + this.#rows, length);
    const where = length > this.#rows ? say`${this.#from + 1} to ${to} of ${length} lines.` : "";
    const keys =
      to < length ? say`Space shows more, any other key goes back.` : say`Any key goes back.`;
    const page = this.#lines.slice(this.#from, to).join("\n");
    this.#screen.draw(`${page}\n\n  ${where && `${where} `}${keys}\n`);
  }

  /** Turns the page. @returns false if the key means that the reader has seen enough */
  press(key: string): boolean {
    if (key !== "space" || this.#from + this.#rows >= this.#lines.length) return false;
    this.#from += this.#rows;
    this.draw();
    return true;
  }

  /** How many lines a page has: the screen's, less those that say how to go on. */
  get #rows(): number {
    return Math.max(1, this.#screen.height - 4);
  }
}
