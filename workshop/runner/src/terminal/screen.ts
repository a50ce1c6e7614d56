import { emitKeypressEvents } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";

/** Where the runner reads keys and draws: the terminal, or in a test a stand-in. */
export type Terminal = {
  input: Readable & { isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  output: Writable & { isTTY?: boolean; columns?: number; rows?: number };
};

/** Draws whole screens and reads single keys. Without a terminal, it only prints. */
export class Screen {
  readonly interactive: boolean;
  readonly #terminal: Terminal;
  #onKey: ((key: string) => void) | undefined;
  #onPaste: () => void = () => {};
  #onResize: () => void = () => {};
  #paused = false;
  /** Whether the current input was pasted, so that its letters are not keys. */
  #pasted = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    this.interactive = terminal.input.isTTY === true && terminal.output.isTTY === true;
  }

  /** Columns of the terminal; 100 without one. */
  get width(): number {
    return this.#terminal.output.columns ?? 100;
  }

  /** Rows of the terminal; 50 without one. */
  get height(): number {
    return this.#terminal.output.rows ?? 50;
  }

  /** Whether another program is using the terminal. */
  get paused(): boolean {
    return this.#paused;
  }

  /**
   * Starts reading keys; Ctrl-C arrives as "ctrl-c". Does nothing without a terminal.
   * @param onPaste called instead of onKey for each pasted text
   * @param onResize called when the terminal changes its size
   */
  listen(onKey: (key: string) => void, onPaste: () => void, onResize: () => void): void {
    if (!this.interactive) return;
    this.#onKey = onKey;
    this.#onPaste = onPaste;
    this.#onResize = onResize;
    const { input, output } = this.#terminal;
    output.on("resize", this.#onResize);
    input.on("data", this.#arrived); // before readline makes keys of it
    emitKeypressEvents(input);
    input.setRawMode?.(true);
    input.on("keypress", this.#pressed);
    input.resume();
  }

  /** Several letters at once were pasted. */
  #arrived = (data: Buffer | string) => {
    const letters = stripVTControlCharacters(data.toString()).replace(/\p{Cc}/gu, "");
    this.#pasted = [...letters].length > 1;
    if (this.#pasted && !this.#paused) this.#onPaste();
  };

  #pressed = (_text: string | undefined, key: { name?: string; ctrl?: boolean }) => {
    if (this.#paused || this.#pasted) return;
    if (key.ctrl && key.name === "c") this.#onKey?.("ctrl-c");
    else if (!key.ctrl && key.name) this.#onKey?.(key.name);
  };

  /** Replaces what the terminal shows. */
  draw(text: string): void {
    if (this.#onKey && !this.#paused) this.#terminal.output.write(`\x1b[2J\x1b[H${text}`);
  }

  /** Prints a line, even without a terminal. */
  print(text: string): void {
    this.#terminal.output.write(`${text}\n`);
  }

  /** Leaves the terminal to another program, until `resume`. */
  pause(): void {
    this.#paused = true;
    this.#terminal.input.setRawMode?.(false);
    this.#terminal.input.pause();
  }

  /** Takes the terminal back. */
  resume(): void {
    this.#paused = false;
    this.#terminal.input.setRawMode?.(true);
    this.#terminal.input.resume();
  }

  /** Leaves the terminal as it was found. */
  close(): void {
    if (!this.#onKey) return;
    this.#onKey = undefined;
    this.#terminal.output.off("resize", this.#onResize);
    this.#terminal.input.off("keypress", this.#pressed).off("data", this.#arrived);
    this.#terminal.input.setRawMode?.(false);
    this.#terminal.input.pause();
  }
}
