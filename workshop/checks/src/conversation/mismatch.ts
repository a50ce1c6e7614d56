import { type Said, say } from "@chatterbox/words/say";
import { CheckFailure } from "./failure.ts";
import type { Frame, Person } from "./person.ts";

/** A frame that somebody is to receive. */
export type Expected = {
  who: Person;
  /** What it is, for the reader of a failed check. */
  what: Said;
  /** Whether this frame is it. */
  matches(frame: Frame): boolean;
};

/** How reality parted from what was expected; a check tells the likely cause from it. */
export type Mismatch = {
  kind: "unexpected" | "missing" | "cut off";
  who: Person;
  /** The frame that came, unless it is the lack of one that surprises. */
  frame: Frame | undefined;
  /** What this person was still waiting for. */
  expected: Expected[];
};

/** Tells the likely cause of a mismatch, as a sentence; undefined if it has no idea. */
export type Explain = (mismatch: Mismatch) => Said | undefined;

/**
 * The failure when a frame has come that should not have.
 * @param expected what this person was waiting for, in order
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
 * The failure when waiting was in vain.
 * @param open what has not come: one frame or more
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

/** The failure when somebody's connection has ended, and nobody here ended it. */
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
