import type { Said, Schedule } from "../protocol/frames.ts";
import { secondsOf } from "../schedule/units.ts";
import { append, changeMessages, myMessages, removeMessage } from "./entries.ts";
import { type ChatState, isPrivate, type Message, type Pending, type Place } from "./model.ts";

/** What became of the attempt to hand a frame to the connection. */
export type Handed = "sent" | "queued" | "unsent";

/** Draws a message of one's own. Its key is the state's `nextKey`. */
export function say(state: ChatState, said: Said, handed: Handed, time: number): ChatState {
  return append(state, {
    kind: "message",
    time,
    mine: true,
    author: state.id,
    said,
    delivery: handed,
    place: state.place,
  });
}

/** Keeps a message that the server is to say later. Its key is the state's `nextKey`. */
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
    place: state.place,
    due: handed === "sent" ? time + secondsOf(schedule) * 1000 : undefined,
    state: handed === "sent" ? "waiting" : handed,
  };
  return { ...state, nextKey: state.nextKey + 1, pending: [...state.pending, pending] };
}

/** Something of one's own that waits for a connection. */
export type Queued = { key: number; said: Said; schedule?: Schedule };

/** What waits for a connection, in the order in which it was typed. */
export function queued(state: ChatState): Queued[] {
  const messages = state.feed.filter(
    (entry): entry is Message => entry.kind === "message" && entry.delivery === "queued",
  );
  const pending = state.pending.filter((other) => other.state === "queued");
  return [...messages, ...pending].sort((one, other) => one.key - other.key);
}

/** Notes that something has been handed to the connection after all. */
export function markSent(state: ChatState, key: number, time: number): ChatState {
  const pending = state.pending.map((other) => {
    if (other.key !== key) return other;
    const due = time + secondsOf(other.schedule) * 1000;
    return { ...other, due, state: "waiting" as const };
  });
  const change = { delivery: "sent", time } as const;
  return changeMessages({ ...state, pending }, (message) => message.key === key, change);
}

/** Marks what never left this machine when the connection ended. */
export function markUnsent(state: ChatState, keys: readonly number[]): ChatState {
  if (keys.length === 0) return state;
  const pending = state.pending.map((other) =>
    keys.includes(other.key) ? { ...other, state: "unsent" as const } : other,
  );
  const change = { delivery: "unsent" } as const;
  return changeMessages({ ...state, pending }, ({ key }) => keys.includes(key), change);
}

/** The one whose time comes first. */
export function firstDue<T extends Pending>(pending: readonly T[]): T | undefined {
  return pending.toSorted((one, other) => (one.due ?? 0) - (other.due ?? 0))[0];
}

/** Forgets a message of one's own that reached nobody. */
export function discard(state: ChatState, key: number): ChatState {
  const pending = state.pending.filter((other) => other.key !== key);
  return removeMessage({ ...state, pending }, key);
}

/** A message of one's own, whether it is drawn or still to be said later. */
export function findOwn(state: ChatState, key: number): (Queued & { place: Place }) | undefined {
  const isMeant = (one: { key: number }) => one.key === key;
  return state.pending.find(isMeant) ?? myMessages(state).find(isMeant);
}

/**
 * Whether a failed message may be said again where one is now. What was meant for everybody goes to
 * everybody; what was private goes to a stranger with whom one talks, and never into the feed.
 */
export function mayBeSaidAgain(state: ChatState, key: number): boolean {
  const own = findOwn(state, key);
  if (!own) return false;
  const isStillHere = state.private.some((entry) => entry.key === key);
  if (isPrivate(own.place)) return state.place === "talking" && isStillHere;
  return !isPrivate(state.place);
}
