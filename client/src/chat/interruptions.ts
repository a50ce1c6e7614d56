import { note } from "./entries.ts";
import { type ChatState, type Entry, entriesHere, type Happening, isPrivate } from "./model.ts";

/**
 * Notes that the connection is lost. A server under development restarts at every save, so
 * consecutive losses become one line, and an empty page stays empty.
 */
export function noteLoss(state: ChatState, time: number): ChatState {
  const last = entriesHere(state).at(-1);
  if (!last) return state;
  const before = isFromPage(last, "back") ? withoutLast(state) : state;
  const times = isFromPage(last, "back") ? (last.times ?? 1) + 1 : 1;
  return note(before, time, { from: "page", code: "lost" }, { times });
}

/** Notes that the connection is back. */
export function noteReturn(state: ChatState, time: number): ChatState {
  const entries = entriesHere(state);
  const last = entries.at(-1);
  if (!entries.some((entry) => isFromPage(entry, "lost"))) return state;
  const what = { from: "page", code: "back" } as const;
  if (!last || !isFromPage(last, "lost")) return note(state, time, what);
  return note(withoutLast(state), time, what, { times: last.times ?? 1 });
}

function withoutLast(state: ChatState): ChatState {
  if (isPrivate(state.room)) return { ...state, private: state.private.slice(0, -1) };
  return { ...state, feed: state.feed.slice(0, -1) };
}

function isFromPage(entry: Entry, code: string): entry is Happening {
  return entry.kind === "happening" && entry.what.from === "page" && entry.what.code === code;
}
