import { note, returnToFeed } from "./entries.ts";
import { noteLoss } from "./interruptions.ts";
import type { ChatState, Place } from "./model.ts";
import { isPrivate } from "./model.ts";

const placeAfter: Record<string, Place | undefined> = {
  waiting: "looking",
  paired: "talking",
  "partner-left": "left",
};

/** Takes a notice from the server: it alone decides where one is. */
export function takeNotice(
  state: ChatState,
  { code, text }: { code: string; text: string },
  time: number,
): ChatState {
  const what = { from: "server", type: "notice", code } as const;
  if (code === "feed") return note(returnToFeed(state, time), time, what, { text });
  const place = placeAfter[code] ?? state.place;
  return note({ ...state, place, cameFrom: place }, time, what, { text });
}

/** Notes that a request is on its way. */
export function ask(state: ChatState, asked: "asking" | "returning"): ChatState {
  return { ...state, place: asked };
}

/** The server knows nothing of what was asked of it, so one is where one was. */
export function goBack(state: ChatState, time: number): ChatState {
  if (state.place === "returning") {
    return note(returnToFeed(state, time), time, { from: "page", code: "feed-unconfirmed" });
  }
  const back = { ...state, place: state.cameFrom };
  const here = isPrivate(back.place) ? back : returnToFeed(back, time);
  return note(here, time, { from: "page", code: "random-unknown" });
}

/**
 * The connection has ended. A private conversation ends with it, because on the next connection the
 * server knows us by another id, and in the feed. But one stays in its room until one leaves it
 * oneself: a sentence half typed for a stranger must not end up before everybody.
 */
export function losePlace(state: ChatState, time: number): ChatState {
  const wasOnlyAsking = state.place === "asking" && state.cameFrom === "feed";
  const place = !isPrivate(state.place) || wasOnlyAsking ? "feed" : "over";
  return noteLoss({ ...state, place, cameFrom: place }, time);
}
