import { stripVTControlCharacters } from "node:util";
import { say } from "@chatterbox/words/say";
import { cut } from "@chatterbox/words/terminal";
import colors from "picocolors";
import type { Entry } from "../conversation/transcript.ts";
import { shortenIds } from "./short-ids.ts";

/** How many entries are shown at most: the last ones. */
const lastEntries = 10;

/**
 * Draws who sent and received what and when, a line each. What went wrong stands out.
 * @param width the maximum, in columns
 */
export function renderTranscript(entries: readonly Entry[], width: number): string[] {
  const before = entries.length - lastEntries;
  const skipped = before > 1 ? before : 0; // replacing one line with a line saves nothing
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

/** Cuts a text to a width in columns, and removes control characters. */
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
