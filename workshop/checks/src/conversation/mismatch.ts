import { type Said, say } from "@chatterbox/words/say";
import type { Expected } from "./expected.ts";
import { CheckFailure } from "./failure.ts";
import type { Frame } from "./frames.ts";
import type { Person } from "./person.ts";

/** How the conversation differs from what was expected: a check derives the likely cause from it. */
export type Mismatch = {
  kind: "unexpected" | "missing" | "cut off";
  who: Person;
  /** The unexpected frame, if there is one. */
  frame: Frame | undefined;
  /** What this person was still to receive. */
  expected: Expected[];
};

/** Returns the likely cause of a mismatch, as a sentence; undefined if unknown. */
export type Explain = (mismatch: Mismatch) => Said | undefined;

/**
 * The failure if an unexpected frame has arrived.
 * @param expected what this person was still to receive, in order
 */
export function unexpected(
  who: Person,
  frame: Frame,
  expected: Expected[],
  explain: Explain,
): CheckFailure {
  const { name } = who;
  const { what } = frame.entry;
  const [first] = expected;
  return new CheckFailure(
    first
      ? say`${name} got ${what} instead of ${first.what}.`
      : say`${name} got ${what}, but should not have.`,
    explain({ kind: "unexpected", who, frame, expected }) ?? binaryCause(frame),
  );
}

/**
 * The failure if expected frames never arrived.
 * @param open what has not arrived: one frame or more
 */
export function missing(open: Expected[], explain: Explain): CheckFailure {
  const { who, what } = open[0] as Expected;
  const names = [...new Set(open.map((item) => item.who.name))];
  const all = names.reduce((some, name) => say`${some} and ${name}`);
  return new CheckFailure(
    say`${all} never got ${what}.`,
    explain({ kind: "missing", who, frame: undefined, expected: open }),
  );
}

/** The failure if the server closed somebody's connection. */
export function cutOff(who: Person, expected: Expected[], explain: Explain): CheckFailure {
  const reason = who.cutOff?.reason;
  return new CheckFailure(
    reason
      ? say`${who.name}'s connection was closed: ${reason}.`
      : say`${who.name}'s connection was closed.`,
    explain({ kind: "cut off", who, frame: undefined, expected }),
  );
}

function binaryCause({ binary }: Frame): Said | undefined {
  if (!binary) return undefined;
  return say`ws gives you bytes, and sends bytes as a binary frame. Turn them into text first: data.toString().`;
}
