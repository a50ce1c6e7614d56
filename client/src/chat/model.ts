import type { ConnectionState } from "../connection/connection.ts";
import type { Said, Schedule } from "../protocol/frames.ts";

/**
 * Where you are. Only the server's notices lead into a private room; a request stays in `asking` or
 * `returning` until the server answers, and until then nothing can be sent: it might reach the wrong
 * people. `over`: the private conversation is lost, and for the server you are in the feed.
 */
export type Room = "feed" | "asking" | "looking" | "talking" | "left" | "over" | "returning";

/**
 * The delivery of your own message. `sent`: given to an open connection, which is all a page can
 * know. Otherwise it waits for a connection, never left, was refused by the server, or came back.
 */
export type Delivery = "sent" | "queued" | "unsent" | "refused" | "came-back";

export type Message = {
  kind: "message";
  key: number;
  time: number;
  mine: boolean;
  /** An id; undefined if the server assigns none. */
  author: string | undefined;
  said: Said;
  delivery: Delivery | undefined;
  /** Why the server refused it: the code of its error. */
  refusal?: string;
  /** Where it was said, which decides who may hear it. */
  room: Room;
  /** A scheduled message that arrived on time, arrived early, or still has its schedule. */
  scheduled?: "arrived" | "early" | "not-kept";
};

/** A scheduled message. */
export type Pending = {
  key: number;
  /** When it was typed. */
  time: number;
  said: Said;
  schedule: Schedule;
  room: Room;
  /** When it is due; undefined until it is sent, because the server counts from then. */
  due: number | undefined;
  state: "queued" | "waiting" | "unsent" | "refused" | "undelivered" | "not-kept";
  /** Why the server refused it: the code of its error. */
  refusal?: string;
};

/** An event between the messages. */
export type Happening = {
  kind: "happening";
  key: number;
  time: number;
  what: What;
  /** The server's own text. */
  text?: string;
  /** How often it happened in a row. */
  times?: number;
};

/** Codes of the protocol stay strings, so that an unknown one is shown with the server's own text. */
export type What =
  | { from: "server"; type: "error" | "notice"; code: string }
  | {
      from: "page";
      code:
        | "lost"
        | "back"
        | "random-unknown"
        | "unanswered"
        | "moved"
        | "feed-unconfirmed"
        | "channel-frame";
    };

/** A finished private conversation, folded into the feed. */
export type Conversation = {
  kind: "conversation";
  key: number;
  time: number;
  entries: readonly Entry[];
};

export type Entry = Message | Happening | Conversation;

/** An entry without the key that a list gives it. */
export type NewEntry = Omit<Message, "key"> | Omit<Happening, "key"> | Omit<Conversation, "key">;

/** Something noticed about the server on this connection, to be explained once. */
export type Finding = "maybe-echo" | "echo" | "came-back" | "binary";

export type ChatState = {
  /** The key of the next entry or pending message; they share one counter. */
  nextKey: number;
  connection: ConnectionState;
  /** Your id, and those of earlier connections. */
  id: string | undefined;
  formerIds: readonly string[];
  room: Room;
  /** The room to return to if a request stays unanswered. */
  cameFrom: Room;
  /** Why a conversation is over: the connection was lost, or the server moved you to the feed. */
  overBecause: "lost" | "moved";
  feed: readonly Entry[];
  private: readonly Entry[];
  /** How many entries were dropped from the feed. */
  dropped: number;
  pending: readonly Pending[];
  findings: readonly Finding[];
};

export const initialState: ChatState = {
  nextKey: 1,
  connection: { phase: "connecting", attempt: 0, trouble: undefined },
  id: undefined,
  formerIds: [],
  room: "feed",
  cameFrom: "feed",
  overBecause: "lost",
  feed: [],
  private: [],
  dropped: 0,
  pending: [],
  findings: [],
};

/** Whether an entry was said on this page; your own message arriving from the server was not. */
export function isSaidHere(entry: Entry): boolean {
  if (entry.kind !== "message" || !entry.mine) return false;
  return entry.delivery !== undefined && entry.delivery !== "came-back";
}

/** Whether what is said in a room stays there. */
export function isPrivate(room: Room): boolean {
  return room !== "feed";
}

/** Whether a request to the server is still unanswered. */
export function isUnanswered(room: Room): boolean {
  return room === "asking" || room === "returning";
}

/** Where you are until the server answers: asking for a stranger leaves you where you were. */
export function roomUntilAnswer(state: ChatState): Room {
  return state.room === "asking" ? state.cameFrom : state.room;
}

/** The entries of the current room. */
export function entriesHere(state: ChatState): readonly Entry[] {
  return isPrivate(state.room) ? state.private : state.feed;
}
