import { stripVTControlCharacters } from "node:util";
import colors from "picocolors";
import stringWidth from "string-width";
import wrapAnsi, { type Options } from "wrap-ansi";

/** How many terminal columns a text takes: Hangul and most emoji take two each. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

/** Pads a text with spaces to a number of columns. */
export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/** Cuts a text to a number of columns: "…" replaces the rest, and colours are lost. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let short = "";
  let taken = 1; // the ellipsis
  for (const { segment } of new Intl.Segmenter().segment(stripVTControlCharacters(text))) {
    taken += columnsOf(segment);
    if (taken > columns) break;
    short += segment;
  }
  return `${short}…`;
}

/** The rows that a text takes in a terminal of this width. Keeps colours. */
export function rowsOf(text: string, columns: number): string[] {
  return text
    .replaceAll("\r", "")
    .replaceAll("\t", "    ") // a tab's width depends on its column
    .split("\n")
    .flatMap((line) => broken(line, columns, { hard: true, trim: false }));
}

/** Wraps a sentence between words to lines of this width. Keeps colours. */
export function linesOf(sentence: string, columns: number): string[] {
  return [...broken(sentence, columns, {})];
}

/** Cached lines: a screen is redrawn often, and little of it changes. */
const known = new Map<string, readonly string[]>();
const knownLimit = 2000;

function broken(text: string, columns: number, options: Options): readonly string[] {
  const key = `${columns} ${options.hard} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const fits = columnsOf(text) <= columns && !text.includes("\n");
  const lines = fits ? [text] : wrapAnsi(text, columns, options).split("\n");
  if (known.size >= knownLimit) known.clear();
  known.set(key, lines);
  return lines;
}

/** Draws a progress bar: `▰▰▰▱▱▱`. */
export function progressBar(done: number, total: number): string {
  return colors.green("▰".repeat(done)) + colors.dim("▱".repeat(Math.max(0, total - done)));
}

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
