import type { ConnectionState } from "../connection/connection.ts";
import type { Said, Schedule } from "../protocol/frames.ts";

/**
 * Where one is. Only the server's notices lead into a private place; a request waits in `asking` or
 * `returning` until the server has answered it, and meanwhile nothing can be said: it might reach
 * the wrong people. `over`: a private place is lost, and the server takes us to be in the feed.
 */
export type Place = "feed" | "asking" | "looking" | "talking" | "left" | "over" | "returning";

/**
 * What became of a message of one's own. `sent` was given to an open connection, which is all that
 * a page can know. The rest: waits for a connection, never left, was refused by the server, or has
 * come back from it.
 */
export type Delivery = "sent" | "queued" | "unsent" | "refused" | "came-back";

export type Message = {
  kind: "message";
  key: number;
  time: number;
  mine: boolean;
  /** An id; undefined for somebody whom the server has given none. */
  author: string | undefined;
  said: Said;
  delivery: Delivery | undefined;
  /** Why the server refused it: the code of its error. */
  refusal?: string;
  /** Where it was said, and what the place was like: who may hear it depends on that. */
  place: Place;
  /** Was said earlier, to be heard now; or comes too early, or with its schedule still inside. */
  scheduled?: "arrived" | "early" | "not-kept";
};

/** A message that the server is to say later. */
export type Pending = {
  key: number;
  /** When it was typed. */
  time: number;
  said: Said;
  schedule: Schedule;
  place: Place;
  /** When it is due; undefined while it waits for a connection, since the server counts. */
  due: number | undefined;
  state: "queued" | "waiting" | "unsent" | "refused" | "undelivered" | "not-kept";
  /** Why the server refused it: the code of its error. */
  refusal?: string;
};

/** Something that happened, between the messages. */
export type Happening = {
  kind: "happening";
  key: number;
  time: number;
  what: What;
  /** The server's own sentence. */
  text?: string;
  /** How often, if it has happened again and again with nothing in between. */
  times?: number;
};

/** Codes of the protocol come as they are, so that a new one is shown with the server's own words. */
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

/** A private conversation that is over, folded away in the feed. */
export type Conversation = {
  kind: "conversation";
  key: number;
  time: number;
  entries: readonly Entry[];
};

export type Entry = Message | Happening | Conversation;

/** An entry on its way into a list, which gives it a key. */
export type NewEntry = Omit<Message, "key"> | Omit<Happening, "key"> | Omit<Conversation, "key">;

/** What was noticed about the server on the present connection, to be explained once. */
export type Finding = "maybe-echo" | "echo" | "came-back" | "binary";

export type ChatState = {
  /** The key of the next entry or pending message: all of them share one growing count. */
  nextKey: number;
  connection: ConnectionState;
  /** The server's id for us, and all that it gave us on earlier connections. */
  id: string | undefined;
  formerIds: readonly string[];
  place: Place;
  /** Where an unanswered request came from, to go back to. */
  cameFrom: Place;
  /** Why a conversation is over: the connection was lost, or the server led back to everybody. */
  overBecause: "lost" | "moved";
  feed: readonly Entry[];
  private: readonly Entry[];
  /** How many entries were dropped from the feed to stay fast. */
  dropped: number;
  pending: readonly Pending[];
  findings: readonly Finding[];
};

export const initialState: ChatState = {
  nextKey: 1,
  connection: { phase: "connecting", attempt: 0, trouble: undefined },
  id: undefined,
  formerIds: [],
  place: "feed",
  cameFrom: "feed",
  overBecause: "lost",
  feed: [],
  private: [],
  dropped: 0,
  pending: [],
  findings: [],
};

/** Whether an entry was said on this page; what has come from the server is not, though it be one's own. */
export function isSaidHere(entry: Entry): boolean {
  if (entry.kind !== "message" || !entry.mine) return false;
  return entry.delivery !== undefined && entry.delivery !== "came-back";
}

/** Whether what is said there stays there. */
export function isPrivate(place: Place): boolean {
  return place !== "feed";
}

/** Whether a request to the server is still unanswered. */
export function isUnanswered(place: Place): boolean {
  return place === "asking" || place === "returning";
}

/** Where one is as long as the server has not answered: who asks for a stranger is where they were. */
export function placeUntilAnswer(state: ChatState): Place {
  return state.place === "asking" ? state.cameFrom : state.place;
}

/** The entries that belong to where one is. */
export function entriesHere(state: ChatState): readonly Entry[] {
  return isPrivate(state.place) ? state.private : state.feed;
}
