import type { Rules } from "@chatterbox/attendee/locked";
import { plainLine } from "./plain-text.ts";
import { limits } from "./protocol.ts";

/** No workshop has more lessons. */
const mostLessons = 100;

/** Reads what the board says, or what was kept of it. @returns undefined if it is nothing of the kind */
export function readRules(value: unknown): Rules | undefined {
  const { hints, solutions, word } = Object(value) as Record<string, unknown>;
  if (!isLessons(hints) || !isLessons(solutions)) return undefined;
  if (word !== null && typeof word !== "string") return undefined;
  return { hints, solutions, word: word && plainLine(word, limits.word) };
}

/** Reads a message of the board. @returns undefined if it is none that is known */
export function readRulesMessage(text: string): { number: number; rules: Rules } | undefined {
  try {
    const message: unknown = JSON.parse(text);
    const { type, number } = Object(message) as Record<string, unknown>;
    const rules = type === "rules" && typeof number === "number" ? readRules(message) : undefined;
    return rules && { number: number as number, rules };
  } catch {
    return undefined;
  }
}

function isLessons(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= mostLessons && value.every(Number.isInteger);
}
