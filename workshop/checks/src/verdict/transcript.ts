import { stripVTControlCharacters } from "node:util";
import { say } from "@chatterbox/words/say";
import colors from "picocolors";
import type { Entry } from "../conversation/transcript.ts";
import { cut } from "./columns.ts";

/** How many of the last entries are shown where the whole would not fit on a screen. */
const lastEntries = 10;

/**
 * Draws who sent and received what, a line each, with the milliseconds. What parted from what was
 * expected stands out.
 * @param width columns at most
 */
export function renderTranscript(entries: readonly Entry[], width: number): string[] {
  const before = entries.length - lastEntries;
  const skipped = before > 1 ? before : 0; // a line in place of one line would save nothing
  const names = Math.max(...entries.map(({ who }) => who.length), 0);
  const lines = entries.slice(skipped).map((entry) => {
    const time = `${entry.ms.toFixed(0).padStart(5)} ms  `;
    const line = `${time}${entry.who.padEnd(names)}  ${shortenIds(words(entry))}`;
    const short = shorten(line, width - 5);
    return entry.unexpected ? colors.red(`${short} ◀`) : short;
  });
  if (skipped === 0) return lines;
  return [colors.dim(`      …  ${say`${skipped} earlier lines`}`), ...lines];
}

/** Leaves the first four letters of every UUID (RFC 9562): there are never many to tell apart. */
export function shortenIds(text: string): string {
  return text.replace(
    /\b([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
    "$1…",
  );
}

/** Cuts a text to a width in columns, and takes out what would upset a terminal. */
export function shorten(text: string, width: number): string {
  return cut(stripVTControlCharacters(text).replace(/\p{Cc}+/gu, " "), width);
}

function words({ action, what = "" }: Entry): string {
  switch (action) {
    case "sends":
      return `→ ${what}`;
    case "receives":
      return `← ${what}`;
    case "misses":
      return say`✗ never came: ${what}`;
    case "is already here":
      return say`is already here`;
    case "connects":
      return say`connects`;
    case "leaves":
      return say`leaves`;
    case "vanishes":
      return say`vanishes`;
    case "is disconnected":
      return say`is disconnected (${what})`;
  }
}
