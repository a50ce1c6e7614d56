import type { Schedule } from "../protocol/frames.ts";
import { secondsOf, type Unit, unitOf } from "./units.ts";

export const scheduleCommand = "/schedule";
export const scheduleExample = "/schedule minutes 1 seconds 30 message How are you?";

const longestSeconds = 24 * 24 * 3600; // the protocol's 24 days

/** What is wrong with a command, and the word that is wrong. */
export type ScheduleMistake =
  | { problem: "no-time" | "no-message" | "nothing-to-say" | "zero" | "too-long" }
  | {
      problem: "unknown-unit" | "no-unit" | "no-number" | "not-a-number" | "negative";
      word: string;
    };

export type ScheduleCommand =
  | { ok: true; schedule: Schedule; text: string }
  | ({ ok: false } & ScheduleMistake);

/** Whether a line is meant as this command, right or wrong. */
export function isScheduleCommand(line: string): boolean {
  return /^\/schedule(\s|$)/i.test(line);
}

/**
 * Reads `/schedule hours 1 seconds 9 message how are you?`: pairs of a unit and a number, in either
 * order (`9 seconds`, `9s`, `1시간`), up to the first word "message"; the rest is the text, unchanged.
 * Repeated units add up.
 */
export function parseScheduleCommand(line: string): ScheduleCommand {
  const rest = line.replace(/^\/schedule/i, "");
  const keyword = /(?:^|\s)(?:message|msg|메시지)(?=\s|:|$):?/i.exec(rest);
  const time = readTime(keyword ? rest.slice(0, keyword.index) : rest);
  if ("problem" in time) return { ok: false, ...time };
  if (!keyword) return { ok: false, problem: "no-message" };
  const text = rest.slice(keyword.index + keyword[0].length).trim();
  if (!text) return { ok: false, problem: "nothing-to-say" };
  return { ok: true, schedule: time, text };
}

/** The inverse of `parseScheduleCommand`. */
export function formatScheduleCommand(schedule: Schedule, text: string): string {
  const units: Unit[] = ["hours", "minutes", "seconds"];
  const parts = units.flatMap((unit) => {
    const value = schedule[unit];
    return value === undefined ? [] : [`${unit} ${value}`];
  });
  return [scheduleCommand, ...parts, "message", text].join(" ");
}

function readTime(text: string): Schedule | ScheduleMistake {
  const words = splitWords(text);
  if (words.length === 0) return { problem: "no-time" };
  const schedule: Schedule = {};
  for (let at = 0; at < words.length; at += 2) {
    const pair = readPair(words[at] ?? "", words[at + 1]);
    if ("problem" in pair) return pair;
    schedule[pair.unit] = (schedule[pair.unit] ?? 0) + pair.value;
  }
  const total = secondsOf(schedule);
  if (total === 0) return { problem: "zero" };
  if (!(total <= longestSeconds)) return { problem: "too-long" };
  return schedule;
}

/** Treats commas as spaces, and splits `9s` and `1시간` into number and unit. */
function splitWords(text: string): string[] {
  const spaced = text.replace(/,(?=\s|$)/g, " ");
  const words = spaced.split(/\s+/).filter((word) => word !== "");
  return words.flatMap((word) => {
    const [, number, unit] = /^([+-]?[\d.]+)(\p{L}+)$/u.exec(word) ?? [];
    return number && unit && unitOf(unit) ? [number, unit] : [word];
  });
}

function readPair(
  first: string,
  second: string | undefined,
): { unit: Unit; value: number } | ScheduleMistake {
  const leading = unitOf(first);
  const trailing = second === undefined ? undefined : unitOf(second);
  const unit = leading ?? trailing;
  const amount = leading ? second : first;
  if (!unit) {
    if (!isNumber(first)) return { problem: "unknown-unit", word: first };
    if (second === undefined || isNumber(second)) return { problem: "no-unit", word: first };
    return { problem: "unknown-unit", word: second };
  }
  if (amount === undefined) return { problem: "no-number", word: first };
  if (!isNumber(amount)) return { problem: "not-a-number", word: amount };
  const value = Number(amount);
  if (value < 0) return { problem: "negative", word: amount };
  return { unit, value };
}

/** Decimal numbers as people write them; `Number` alone would accept 0x10, Infinity and "". */
function isNumber(word: string): boolean {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word);
}
