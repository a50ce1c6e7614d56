/** What a command prints, and who waits for it. */
export class Output {
  stdout = "";
  stderr = "";
  #isOver = false;
  #onOutput: () => void = () => {};

  add(text: string): void {
    this.stdout += text;
    this.#onOutput();
  }

  /** Nothing more will come. */
  finish(): void {
    this.#isOver = true;
    this.#onOutput();
  }

  /**
   * Resolves when these words have been printed since the last call, with everything up to then.
   * @throws Error if the command ends before
   */
  async prints(words: string | RegExp): Promise<string> {
    for (;;) {
      const index =
        typeof words === "string" ? this.stdout.indexOf(words) : this.stdout.search(words);
      if (index >= 0) {
        const printed = this.stdout;
        this.stdout = "";
        return printed;
      }
      if (this.#isOver) {
        throw new Error(`It ended without "${words}".\n${this.stdout}\n${this.stderr}`);
      }
      await new Promise<void>((resolve) => {
        this.#onOutput = resolve;
      });
    }
  }
}
