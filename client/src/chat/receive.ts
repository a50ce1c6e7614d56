import type { Received, Said } from "../protocol/frames.ts";
import { wordsOf } from "../protocol/frames.ts";
import type { Likeness } from "./echo-memory.ts";
import { appendPrivate, appendToFeed, note } from "./entries.ts";
import type { ChatState, Finding, NewEntry, Pending } from "./model.ts";
import { isUnanswered, roomUntilAnswer } from "./model.ts";
import { refuse } from "./refuse.ts";
import { goBack, takeNotice } from "./room.ts";
import { firstDue } from "./say.ts";

/** A received frame. */
export type Arrival = {
  frame: Received;
  time: number;
  /** Whether it is what we just sent, on a connection without an id. */
  likeness: Likeness;
};

/** The state after a frame arrives. */
export function receive(state: ChatState, arrival: Arrival): ChatState {
  const { frame, time } = arrival;
  switch (frame.kind) {
    case "id":
      return takeId(state, frame.id);
    case "message":
      return hear(state, frame, arrival);
    case "notice":
      return takeNotice(state, frame, time);
    case "error":
      return refuse(state, frame, time);
    case "channel":
      if (isUnanswered(state.room)) return goBack(state, time);
      return note(state, time, { from: "page", code: "channel-frame" });
    case "other": {
      const said: Said = { type: "text", data: { text: frame.text } };
      return hear(state, { author: undefined, said, scheduled: false }, arrival);
    }
  }
}

/** Notes something about the server, once. */
export function find(state: ChatState, finding: Finding): ChatState {
  if (state.findings.includes(finding)) return state;
  return { ...state, findings: [...state.findings, finding] };
}

function takeId(state: ChatState, id: string): ChatState {
  const formerIds = state.id === undefined ? state.formerIds : [...state.formerIds, state.id];
  return { ...state, id, formerIds };
}

type Heard = { author: string | undefined; said: Said; scheduled: boolean };

function hear(state: ChatState, { author, said, scheduled }: Heard, arrival: Arrival): ChatState {
  const { time, likeness } = arrival;
  const mine = author !== undefined && (author === state.id || state.formerIds.includes(author));
  const message: NewMessage = {
    kind: "message",
    time,
    mine,
    author,
    said,
    delivery: undefined,
    room: state.room,
    ...(scheduled ? { scheduled: "not-kept" } : {}),
  };
  if (mine) return hearMyself(state, message);
  if (likeness === "none") return appendHeard(state, message);
  return appendHeard(find(scheduled ? missSchedule(state, said) : state, likeness), message);
}

/**
 * Appends a message to the room the server sent it to. That may be the feed while the page still
 * shows a private room: after a lost connection, and until the server confirms that you left.
 */
function appendHeard(state: ChatState, message: NewMessage): ChatState {
  const room = roomUntilAnswer(state);
  return room === "feed" || room === "over"
    ? appendToFeed(state, message)
    : appendPrivate(state, message);
}

type NewMessage = NewEntry & { kind: "message" };

const tolerance = 500; // ms; timers are not exact

/** Your own scheduled messages reach you too. Nothing else should come back. */
function hearMyself(state: ChatState, message: NewMessage): ChatState {
  const due = firstDue(state.pending.filter((pending) => isMeant(pending, message.said)));
  if (due && !message.scheduled) {
    const pending = state.pending.filter((other) => other !== due);
    const early = due.due !== undefined && message.time < due.due - tolerance;
    return appendHeard(
      { ...state, pending },
      { ...message, scheduled: early ? "early" : "arrived" },
    );
  }
  const missed = message.scheduled ? missSchedule(state, message.said) : state;
  return appendHeard(find(missed, "came-back"), { ...message, delivery: "came-back" });
}

/** A scheduled message arrived at once: this server ignores schedules. */
function missSchedule(state: ChatState, said: Said): ChatState {
  const pending = state.pending.map((other) =>
    isMeant(other, said) ? { ...other, state: "not-kept" as const } : other,
  );
  return { ...state, pending };
}

function isMeant(pending: Pending, said: Said): boolean {
  const sameWords = wordsOf(pending.said) === wordsOf(said);
  return pending.state === "waiting" && pending.said.type === said.type && sameWords;
}
