import { scheduleCommand } from "./schedule-command.ts";
import { unitOf } from "./units.ts";

/** A possible next word, and the line with it. */
export type Suggestion = { word: string; line: string };

/**
 * Suggests how to continue a line that starts with "/": the command, then units, then "message".
 * @returns nothing for any other line, and where a number or the message itself comes next
 */
export function suggest(line: string): Suggestion[] {
  if (/^\/[a-z]*$/i.test(line)) {
    return scheduleCommand.startsWith(line.toLowerCase())
      ? [{ word: scheduleCommand, line: `${scheduleCommand} ` }]
      : [];
  }
  const [, before = "", word = ""] = /^(\/schedule\s+(?:.*\s)?)(\S*)$/i.exec(line) ?? [];
  if (!before || /\s(message|msg|메시지)\s/i.test(before)) return [];
  const words = before.trim().split(/\s+/).slice(1);
  const last = words.at(-1) ?? "";
  const beforeLast = words.at(-2) ?? "";
  const wantsNumber = unitOf(last) !== undefined && !isNumber(beforeLast);
  const wantsUnit = isNumber(last) && unitOf(beforeLast) === undefined;
  if (wantsNumber) return [];
  const units = ["hours", "minutes", "seconds"];
  const next = words.length === 0 || wantsUnit ? units : ["message", ...units];
  return next
    .filter((one) => one.startsWith(word.toLowerCase()) && one !== word)
    .map((one) => ({ word: one, line: `${before}${one} ` }));
}

function isNumber(word: string): boolean {
  return /^[+-]?[\d.]+$/.test(word);
}
