/** One line at the foot of a terminal that says what is being done. Elsewhere it stays silent. */
export class StatusLine {
  readonly #output: NodeJS.WriteStream;

  constructor(output: NodeJS.WriteStream = process.stdout) {
    this.#output = output;
  }

  /** Shows a text in place of the last one. */
  show(text: string): void {
    if (!this.#output.isTTY) return;
    this.#output.write(`\r\u001b[2K  ${text.slice(0, (this.#output.columns ?? 80) - 3)}`);
  }

  /** Takes the text away, so that something else can be printed. */
  clear(): void {
    if (this.#output.isTTY) this.#output.write("\r\u001b[2K");
  }
}
