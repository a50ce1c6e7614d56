import { cut } from "./columns.ts";

type Output = { isTTY?: boolean; columns?: number; write(text: string): unknown };

/** A line at the bottom of a terminal that says what is going on. Prints nothing without a terminal. */
export class StatusLine {
  readonly #output: Output;
  #shown = "";

  constructor(output: Output = process.stdout) {
    this.#output = output;
  }

  /** Replaces the text. */
  show(text: string): void {
    if (!this.#output.isTTY || text === this.#shown) return;
    this.#shown = text;
    this.#output.write(`\r\u001b[2K  ${cut(text, (this.#output.columns || 80) - 3)}`);
  }

  /** Removes the text, so that something else can be printed. */
  clear(): void {
    if (this.#shown !== "") this.#output.write("\r\u001b[2K");
    this.#shown = "";
  }
}
