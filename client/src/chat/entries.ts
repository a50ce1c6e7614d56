import type { ChatState, Entry, Message, NewEntry, What } from "./model.ts";
import { isPrivate, placeUntilAnswer } from "./model.ts";

/** More than this makes no page slow, and nobody reads back further. */
export const mostEntries = 3000;

/** Puts an entry where one is: into the feed, or into the private conversation. */
export function append(state: ChatState, entry: NewEntry): ChatState {
  const inPrivate = isPrivate(placeUntilAnswer(state));
  return inPrivate ? appendPrivate(state, entry) : appendToFeed(state, entry);
}

export function appendToFeed(state: ChatState, entry: NewEntry): ChatState {
  const feed = [...state.feed, { ...entry, key: state.nextKey }];
  const dropped = Math.max(0, feed.length - mostEntries);
  return {
    ...state,
    nextKey: state.nextKey + 1,
    feed: feed.slice(dropped),
    dropped: state.dropped + dropped,
  };
}

export function appendPrivate(state: ChatState, entry: NewEntry): ChatState {
  const entries = [...state.private, { ...entry, key: state.nextKey }];
  return { ...state, nextKey: state.nextKey + 1, private: entries.slice(-mostEntries) };
}

/** Notes that something has happened, where one is. */
export function note(
  state: ChatState,
  time: number,
  what: What,
  { text, times }: { text?: string; times?: number } = {},
): ChatState {
  const more = { ...(text ? { text } : {}), ...(times ? { times } : {}) };
  return append(state, { kind: "happening", time, what, ...more });
}

/** Changes the messages that `which` picks, wherever they are. Everything else stays the same object. */
export function changeMessages(
  state: ChatState,
  which: (message: Message) => boolean,
  change: Partial<Message>,
): ChatState {
  const inList = (entries: readonly Entry[]): readonly Entry[] => {
    if (!entries.some(concerns)) return entries;
    return entries.map((entry) => {
      if (entry.kind === "conversation") return { ...entry, entries: inList(entry.entries) };
      return entry.kind === "message" && which(entry) ? { ...entry, ...change } : entry;
    });
  };
  const concerns = (entry: Entry): boolean =>
    entry.kind === "conversation"
      ? entry.entries.some(concerns)
      : entry.kind === "message" && which(entry);
  return { ...state, feed: inList(state.feed), private: inList(state.private) };
}

/** Takes one message away, wherever it is. */
export function removeMessage(state: ChatState, key: number): ChatState {
  const without = (entries: readonly Entry[]): readonly Entry[] =>
    entries
      .filter((entry) => entry.kind !== "message" || entry.key !== key)
      .map((entry) =>
        entry.kind === "conversation" ? { ...entry, entries: without(entry.entries) } : entry,
      );
  return { ...state, feed: without(state.feed), private: without(state.private) };
}

/** All messages of one's own, oldest first, those in conversations that are over included. */
export function myMessages(state: ChatState): Message[] {
  const flat = (entries: readonly Entry[]): Message[] =>
    entries.flatMap((entry) => {
      if (entry.kind === "conversation") return flat(entry.entries);
      return entry.kind === "message" && entry.mine ? [entry] : [];
    });
  return [...flat(state.feed), ...flat(state.private)];
}

/** Leads back to everybody. What was said in private is folded away, so that nothing is lost. */
export function returnToFeed(state: ChatState, time: number): ChatState {
  const feed: ChatState = { ...state, place: "feed", cameFrom: "feed", private: [] };
  const spoken = state.private.some((entry) => entry.kind === "message");
  if (!spoken) return feed;
  return appendToFeed(feed, { kind: "conversation", time, entries: state.private });
}
