import type { ChatState, Entry, Message, NewEntry, What } from "./model.ts";
import { isPrivate, roomUntilAnswer } from "./model.ts";

/** Keeps the page fast; nobody scrolls back further. */
export const mostEntries = 3000;

/** Appends an entry to the current room: the feed or the private conversation. */
export function append(state: ChatState, entry: NewEntry): ChatState {
  const inPrivate = isPrivate(roomUntilAnswer(state));
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

/** Notes an event in the current room. */
export function note(
  state: ChatState,
  time: number,
  what: What,
  { text, times }: { text?: string; times?: number } = {},
): ChatState {
  const more = { ...(text ? { text } : {}), ...(times ? { times } : {}) };
  return append(state, { kind: "happening", time, what, ...more });
}

/** Changes the messages that `which` selects, in any room. Everything else stays the same object. */
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

/** Removes one message from any room. */
export function removeMessage(state: ChatState, key: number): ChatState {
  const without = (entries: readonly Entry[]): readonly Entry[] =>
    entries
      .filter((entry) => entry.kind !== "message" || entry.key !== key)
      .map((entry) =>
        entry.kind === "conversation" ? { ...entry, entries: without(entry.entries) } : entry,
      );
  return { ...state, feed: without(state.feed), private: without(state.private) };
}

/** All of your own messages, oldest first, including those in finished conversations. */
export function myMessages(state: ChatState): Message[] {
  const flat = (entries: readonly Entry[]): Message[] =>
    entries.flatMap((entry) => {
      if (entry.kind === "conversation") return flat(entry.entries);
      return entry.kind === "message" && entry.mine ? [entry] : [];
    });
  return [...flat(state.feed), ...flat(state.private)];
}

/** Returns to the feed, and folds the private conversation into it. */
export function returnToFeed(state: ChatState, time: number): ChatState {
  const feed: ChatState = { ...state, room: "feed", cameFrom: "feed", private: [] };
  const spoken = state.private.some((entry) => entry.kind === "message");
  if (!spoken) return feed;
  return appendToFeed(feed, { kind: "conversation", time, entries: state.private });
}
