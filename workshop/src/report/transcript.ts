import { stripVTControlCharacters } from "node:util";
import colors from "picocolors";
import type { Entry } from "../checks/transcript.ts";

/** How many of the last entries are shown where the whole would not fit on a screen. */
const lastEntries = 10;

/**
 * Draws who sent and received what, a line each, with the milliseconds. What parted from what was
 * expected stands out.
 * @param width columns at most
 */
export function renderTranscript(entries: readonly Entry[], width: number): string[] {
  const skipped = Math.max(0, entries.length - lastEntries);
  const names = Math.max(...entries.map(({ who }) => who.length), 0);
  const lines = entries.slice(skipped).map((entry) => {
    const time = `${entry.ms.toFixed(0).padStart(5)} ms  `;
    const line = `${time}${entry.who.padEnd(names)}  ${shortenIds(words(entry))}`;
    const cut = shorten(line, width - 5);
    return entry.unexpected ? colors.red(`${cut} ◀`) : cut;
  });
  return skipped > 0 ? [colors.dim(`      …  ${skipped} lines before this`), ...lines] : lines;
}

/** Leaves the first four letters of every UUID (RFC 9562): there are never many to tell apart. */
export function shortenIds(text: string): string {
  return text.replace(
    /\b([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
    "$1…",
  );
}

/** Cuts a text to a width, and takes out what would upset a terminal. */
export function shorten(text: string, width: number): string {
  const clean = [...stripVTControlCharacters(text).replace(/\p{Cc}+/gu, " ")];
  return clean.length <= width ? clean.join("") : `${clean.slice(0, width - 1).join("")}…`;
}

function words({ action, what }: Entry): string {
  const arrow = { sends: "→ ", receives: "← ", misses: "✗ never came: " }[action as string];
  return arrow ? `${arrow}${what}` : `${action}${what ? ` (${what})` : ""}`;
}
