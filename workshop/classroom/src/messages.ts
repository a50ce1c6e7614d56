import type { Entry } from "@chatterbox/checks/conversation/transcript";
import { steps } from "@chatterbox/stages/stages";
import * as v from "valibot";
import { limits } from "./limits.ts";
import { nickname, plainLine, plainLines } from "./plain-text.ts";

// What runners and the board send each other. Reading a message truncates and cleans its texts, and
// drops unknown fields.

/** More milliseconds than any workshop takes. */
const longest = 24 * 60 * 60 * 1000;
/** More checks than any lesson has. */
const maxChecks = 1000;
const maxHints = 10;
const maxLessons = 100;

const actions = [
  "is already here",
  "connects",
  "sends",
  "receives",
  "leaves",
  "vanishes",
  "is disconnected",
  "misses",
] as const satisfies readonly Entry["action"][];

const line = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => plainLine(text, limit)),
  );
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

const entry = v.object({
  ms: v.pipe(v.number(), v.minValue(0), v.maxValue(longest)),
  who: line(limits.name),
  action: v.picklist(actions),
  what: v.exactOptional(line(limits.entry)),
  unexpected: v.exactOptional(v.boolean()),
  insteadOf: v.exactOptional(line(limits.entry)),
});

/** The first failing check as the board knows it: a `Result` without any code. */
const failure = v.object({
  /** In English, whatever the attendee's language: the board groups people by it. */
  title: line(limits.title),
  /** Its position among the lesson's checks; 0 is the start. */
  position: count(maxChecks),
  error: line(limits.sentence),
  cause: v.fallback(v.nullable(line(limits.sentence)), null),
  /** Its last entries; those that can't be read are left out. */
  transcript: v.pipe(
    v.array(v.unknown()),
    v.transform((entries) =>
      entries.slice(-limits.entries).flatMap((one) => read(entry, one) ?? []),
    ),
  ),
  /** The error that ended the program, without the line of code that Node prints with it. */
  crash: v.exactOptional(line(limits.sentence)),
  /** How many hints the attendee has seen, and how many there are. */
  hints: count(maxHints),
  hintsInAll: count(maxHints),
});
export type Failure = v.InferOutput<typeof failure>;

/** What a runner sends after each verdict. */
export const status = v.object({
  lesson: count(steps.length - 1),
  passed: count(maxChecks),
  total: count(maxChecks),
  /** Undefined when all checks pass. */
  failure: v.optional(failure),
  /** Milliseconds since the runner first had this verdict: the board may have been down then. */
  ago: v.fallback(count(longest), 0),
});
export type Status = v.InferOutput<typeof status>;

/** A random secret of the runner, by which the board recognizes the attendee: a UUID (RFC 9562). */
export const attendeeId = v.pipe(v.string(), v.uuid());

export const attendeeName = v.pipe(
  v.string(),
  v.transform((text) => nickname(text, limits.name)),
);

/** The attendee's code, cut at the end if it is too long. */
const files = v.pipe(
  v.array(v.object({ name: line(limits.title), text: v.string() })),
  v.transform((all) => {
    let room: number = limits.code;
    return all.slice(0, limits.files).map(({ name, text: whole }) => {
      const text = plainLines(whole, room);
      room -= text.length;
      return { name, text };
    });
  }),
);
export type CodeFile = v.InferOutput<typeof files>[number];

/** What runners send; "hello" comes first. */
export const fromAttendee = v.variant("type", [
  v.object({ type: v.literal("hello"), id: attendeeId, name: attendeeName }),
  v.object({ type: v.literal("status"), ...status.entries }),
  v.object({ type: v.literal("share"), files }),
  v.object({ type: v.literal("unshare") }),
]);
export type FromAttendee = v.InferOutput<typeof fromAttendee>;

const lessons = v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(maxLessons));

/** What the instructor has locked and announced: the schema of `Rules`. */
export const rules = v.object({
  hints: lessons,
  solutions: lessons,
  announcement: v.nullable(line(limits.announcement)),
});

/** What the board sends, on connecting and at each change. An attendee without a name is "guest {number}". */
export const fromBoard = v.object({
  type: v.literal("rules"),
  number: v.number(),
  ...rules.entries,
});
export type FromBoard = v.InferOutput<typeof fromBoard>;

/** Reads a value. @returns undefined if it doesn't match the schema */
export function read<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}

/** Reads a JSON text. @returns undefined if it isn't JSON, or doesn't match the schema */
export function readJson<Schema extends v.GenericSchema>(schema: Schema, text: string) {
  return read(v.pipe(v.string(), v.parseJson(), schema), text) as v.InferOutput<Schema> | undefined;
}

/** The most bytes that a character takes in JSON, when escaped: \u0007. */
const widest = 6;

/**
 * Serializes a message. Its texts are truncated to their limits, in characters, then the whole to the
 * limit of a frame, in bytes, at the end of the code or the start of the conversation.
 */
export function frameOf(message: FromAttendee): string {
  let rest: FromAttendee | undefined = v.parse(fromAttendee, message);
  let frame = "";
  while (rest) {
    frame = JSON.stringify(rest);
    const excess = Buffer.byteLength(frame) - limits.frame;
    if (excess <= 0) break;
    rest = shorter(rest, excess);
  }
  return frame;
}

/** @returns the message without some of its excess bytes; undefined if nothing can be left out */
function shorter(message: FromAttendee, excess: number): FromAttendee | undefined {
  if (message.type === "share") {
    const at = message.files.findLastIndex(({ text }) => text !== "");
    const file = message.files[at];
    if (!file) return undefined;
    const text = file.text.slice(0, -Math.ceil(excess / widest));
    return { ...message, files: message.files.with(at, { ...file, text }) };
  }
  if (message.type !== "status" || !message.failure?.transcript.length) return undefined;
  const { failure } = message;
  const transcript = failure.transcript.slice(Math.ceil(failure.transcript.length / 8));
  return { ...message, failure: { ...failure, transcript } };
}
