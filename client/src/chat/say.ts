import type { Said, Schedule } from "../protocol/frames.ts";
import { secondsOf } from "../schedule/units.ts";
import { append, changeMessages, myMessages, removeMessage } from "./entries.ts";
import { type ChatState, isPrivate, type Message, type Pending, type Room } from "./model.ts";

/** The outcome of handing a frame to the connection. */
export type Handed = "sent" | "queued" | "unsent";

/** Appends your own message, with the state's `nextKey` as its key. */
export function say(state: ChatState, said: Said, handed: Handed, time: number): ChatState {
  return append(state, {
    kind: "message",
    time,
    mine: true,
    author: state.id,
    said,
    delivery: handed,
    room: state.room,
  });
}

/** Adds a scheduled message, with the state's `nextKey` as its key. */
export function sayLater(
  state: ChatState,
  said: Said,
  schedule: Schedule,
  handed: Handed,
  time: number,
): ChatState {
  const pending: Pending = {
    key: state.nextKey,
    time,
    said,
    schedule,
    room: state.room,
    due: handed === "sent" ? time + secondsOf(schedule) * 1000 : undefined,
    state: handed === "sent" ? "waiting" : handed,
  };
  return { ...state, nextKey: state.nextKey + 1, pending: [...state.pending, pending] };
}

/** A message that waits for a connection. */
export type Queued = { key: number; said: Said; schedule?: Schedule };

/** The messages that wait for a connection, in the order they were typed. */
export function queued(state: ChatState): Queued[] {
  const messages = state.feed.filter(
    (entry): entry is Message => entry.kind === "message" && entry.delivery === "queued",
  );
  const pending = state.pending.filter((other) => other.state === "queued");
  return [...messages, ...pending].sort((one, other) => one.key - other.key);
}

/** Marks a queued message as sent. */
export function markSent(state: ChatState, key: number, time: number): ChatState {
  const pending = state.pending.map((other) => {
    if (other.key !== key) return other;
    const due = time + secondsOf(other.schedule) * 1000;
    return { ...other, due, state: "waiting" as const };
  });
  const change = { delivery: "sent", time } as const;
  return changeMessages({ ...state, pending }, (message) => message.key === key, change);
}

/** Marks messages that never left this machine before the connection ended. */
export function markUnsent(state: ChatState, keys: readonly number[]): ChatState {
  if (keys.length === 0) return state;
  const pending = state.pending.map((other) =>
    keys.includes(other.key) ? { ...other, state: "unsent" as const } : other,
  );
  const change = { delivery: "unsent" } as const;
  return changeMessages({ ...state, pending }, ({ key }) => keys.includes(key), change);
}

/** The one that is due first. */
export function firstDue<T extends Pending>(pending: readonly T[]): T | undefined {
  return pending.toSorted((one, other) => (one.due ?? 0) - (other.due ?? 0))[0];
}

/** Removes your own message that reached nobody. */
export function discard(state: ChatState, key: number): ChatState {
  const pending = state.pending.filter((other) => other.key !== key);
  return removeMessage({ ...state, pending }, key);
}

/** Your own message, sent or scheduled. */
export function findOwn(state: ChatState, key: number): (Queued & { room: Room }) | undefined {
  const isMeant = (one: { key: number }) => one.key === key;
  return state.pending.find(isMeant) ?? myMessages(state).find(isMeant);
}

/**
 * Whether a failed message may be sent again from the current room: one for everybody from the feed,
 * a private one only in the same conversation, and never into the feed.
 */
export function mayBeSaidAgain(state: ChatState, key: number): boolean {
  const own = findOwn(state, key);
  if (!own) return false;
  const isStillHere = state.private.some((entry) => entry.key === key);
  if (isPrivate(own.room)) return state.room === "talking" && isStillHere;
  return !isPrivate(state.room);
}
