import type { Rules } from "@chatterbox/attendee/locked";
import type { Entry } from "@chatterbox/checks/conversation/transcript";

/** Where the board listens if nothing else is said. */
export const usualPort = 4000;

/** The path at which runners reach the board, by WebSocket. */
export const classroomPath = "/classroom";

/** What the board accepts at most. Lengths are in characters, as JavaScript counts them. */
export const limits = {
  /** Runners at once, and how many of them from one address. */
  connections: 500,
  connectionsPerAddress: 400,
  /** People on the board; who is away longest makes room. */
  people: 500,
  /** Bytes of a frame. */
  frame: 200_000,
  /** What people see as one character each. */
  name: 40,
  title: 200,
  sentence: 1000,
  entries: 80,
  entry: 600,
  /** Files that somebody offers, and all of their text. */
  files: 20,
  code: 100_000,
  /** The instructor's word to all. */
  word: 280,
} as const;

/**
 * Codes with which the board ends a connection: those of private use, and the one of a frame that is too
 * big (RFC 6455, sections 7.4.2 and 7.4.1).
 */
export const closed = { removed: 4001, refused: 4003, full: 4008, tooBig: 1009 } as const;

/** What is known of the first check that fails. The code is not part of it. */
export type Failing = {
  /** Its title in English, whatever the attendee's language is: by that, people are put together. */
  title: string;
  /** Its position among the lesson's checks; 0 is the start. */
  place: number;
  error: string;
  cause: string | null;
  transcript: Entry[];
  /** How the program ended, if it has: the error alone, without the code that Node shows beside it. */
  crash?: string;
  /** How many hints have been seen, and how many there are. */
  hints: number;
  hintsInAll: number;
};

/** What a runner tells after each verdict. */
export type Status = {
  lesson: number;
  passed: number;
  total: number;
  /** Undefined when all checks pass. */
  failing?: Failing | undefined;
  /** Milliseconds since the runner met this verdict first: the board may have been away then. */
  ago: number;
};

/** A file of the attendee's code. */
export type CodeFile = { name: string; text: string };

/** What runners send. The first is "hello", with an id that nobody else knows. */
export type FromAttendee =
  | { type: "hello"; id: string; name: string }
  | ({ type: "status" } & Status)
  | { type: "offer"; files: CodeFile[] }
  | { type: "withdraw" };

/** What the board sends, at once and at each change. By the number it calls whoever has no name. */
export type FromBoard = { type: "rules"; number: number } & Rules;
