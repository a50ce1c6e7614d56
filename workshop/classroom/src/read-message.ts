import type { Entry } from "@chatterbox/checks/conversation/transcript";
import { steps } from "@chatterbox/stages/stages";
import { nickname, plainLine, plainLines } from "./plain-text.ts";
import { type CodeFile, type Failing, type FromAttendee, limits, type Status } from "./protocol.ts";

type Fields = Record<string, unknown>;

/** More checks than any lesson has, and more milliseconds than any workshop. */
const mostChecks = 1000;
const longest = 24 * 60 * 60 * 1000;

const actions: readonly Entry["action"][] = [
  "is there",
  "connects",
  "sends",
  "receives",
  "leaves",
  "vanishes",
  "is cut off",
  "misses",
];

/**
 * Reads what a runner has sent. Texts are cut to their limits and cleaned, and what is not known is
 * left out.
 * @returns undefined if it is no message
 */
export function readMessage(text: string): FromAttendee | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return isObject(message) ? messageOf(message) : undefined;
  } catch {
    return undefined;
  }
}

function messageOf(message: Fields): FromAttendee | undefined {
  switch (message.type) {
    case "hello":
      return helloOf(message);
    case "status": {
      const status = statusOf(message);
      return status && { type: "status", ...status };
    }
    case "offer": {
      const files = filesOf(message.files);
      return files && { type: "offer", files };
    }
    case "withdraw":
      return { type: "withdraw" };
    default:
      return undefined;
  }
}

function helloOf({ id, name }: Fields): FromAttendee | undefined {
  if (!isId(id) || typeof name !== "string") return undefined;
  return { type: "hello", id, name: nickname(name, limits.name) };
}

/** Whether this is what a runner made up to be known by (RFC 9562). */
export function isId(id: unknown): id is string {
  return typeof id === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

/** How somebody stands, from what was sent or kept. @returns undefined if it can't be read */
export function statusOf(fields: Fields): Status | undefined {
  const lesson = count(fields.lesson, steps.length - 1);
  const passed = count(fields.passed, mostChecks);
  const total = count(fields.total, mostChecks);
  const ago = count(fields.ago, longest);
  const failing = isObject(fields.failing) ? failingOf(fields.failing) : undefined;
  if (lesson === undefined || passed === undefined || total === undefined) return undefined;
  if (passed > total || (fields.failing && !failing)) return undefined;
  return { lesson, passed, total, ago: ago ?? 0, ...(failing && { failing }) };
}

function failingOf(fields: Fields): Failing | undefined {
  const { title, error, cause, crash, transcript } = fields;
  const place = count(fields.place, mostChecks);
  if (typeof title !== "string" || place === undefined || !Array.isArray(transcript))
    return undefined;
  return {
    title: plainLine(title, limits.title),
    place,
    error: sentence(error),
    cause: typeof cause === "string" ? sentence(cause) : null,
    transcript: transcript.slice(-limits.entries).flatMap((entry) => entryOf(entry) ?? []),
    ...(typeof crash === "string" && { crash: sentence(crash) }),
    hints: count(fields.hints, 10) ?? 0,
    hintsInAll: count(fields.hintsInAll, 10) ?? 0,
  };
}

function entryOf(entry: unknown): Entry | undefined {
  if (!isObject(entry)) return undefined;
  const { ms, who, what, unexpected, insteadOf } = entry;
  const action = actions.find((known) => known === entry.action);
  if (typeof ms !== "number" || !(ms >= 0 && ms < longest)) return undefined;
  if (typeof who !== "string" || !action) return undefined;
  return {
    ms,
    who: plainLine(who, limits.name),
    action,
    ...(typeof what === "string" && { what: plainLine(what, limits.entry) }),
    ...(unexpected === true && { unexpected }),
    ...(typeof insteadOf === "string" && { insteadOf: plainLine(insteadOf, limits.entry) }),
  };
}

function filesOf(files: unknown): CodeFile[] | undefined {
  if (!Array.isArray(files)) return undefined;
  let room: number = limits.code;
  return files.slice(0, limits.files).flatMap((file: unknown) => {
    if (!isObject(file) || typeof file.name !== "string" || typeof file.text !== "string")
      return [];
    const text = plainLines(file.text, room);
    room -= text.length;
    return [{ name: plainLine(file.name, limits.title), text }];
  });
}

function sentence(text: unknown): string {
  return typeof text === "string" ? plainLine(text, limits.sentence) : "";
}

function count(value: unknown, most: number): number | undefined {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
    ? (value as number)
    : undefined;
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
