import { cut } from "./columns.ts";

type Output = { isTTY?: boolean; columns?: number; write(text: string): unknown };

/** One line at the foot of a terminal that says what is being done. Elsewhere it stays silent. */
export class StatusLine {
  readonly #output: Output;
  #shown = "";

  constructor(output: Output = process.stdout) {
    this.#output = output;
  }

  /** Shows a text in place of the last one. */
  show(text: string): void {
    if (!this.#output.isTTY || text === this.#shown) return;
    this.#shown = text;
    this.#output.write(`\r\u001b[2K  ${cut(text, (this.#output.columns || 80) - 3)}`);
  }

  /** Takes the text away, so that something else can be printed. */
  clear(): void {
    if (this.#shown !== "") this.#output.write("\r\u001b[2K");
    this.#shown = "";
  }
}
