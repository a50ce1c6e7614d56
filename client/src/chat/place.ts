import { note, returnToFeed } from "./entries.ts";
import { noteLoss } from "./interruptions.ts";
import type { ChatState, Place } from "./model.ts";
import { isPrivate, placeUntilAnswer } from "./model.ts";

const placeAfter: Record<string, Place> = {
  waiting: "looking",
  paired: "talking",
  "partner-left": "left",
};

/**
 * Takes a notice from the server: it alone decides where one is. But into the feed it leads only
 * whoever has asked for that, because the next words would be heard by everybody.
 */
export function takeNotice(
  state: ChatState,
  { code, text }: { code: string; text: string },
  time: number,
): ChatState {
  const what = { from: "server", type: "notice", code } as const;
  if (code === "feed") {
    if (wasInPrivate(state)) {
      return note(endPrivate(state, "moved"), time, { from: "page", code: "moved" });
    }
    return note(returnToFeed(state, time), time, what, { text });
  }
  const place = Object.hasOwn(placeAfter, code) ? placeAfter[code] : undefined;
  if (!place) return note(state, time, what, { text });
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
  if (isPrivate(back.place)) return note(back, time, { from: "page", code: "unanswered" });
  return note(returnToFeed(back, time), time, { from: "page", code: "random-unknown" });
}

/**
 * The connection has ended. A private conversation ends with it, because on the next connection the
 * server knows us by another id, and in the feed. But one stays in its room until one leaves it
 * oneself: a sentence half typed for a stranger must not end up before everybody.
 */
export function losePlace(state: ChatState, time: number): ChatState {
  if (placeUntilAnswer(state) === "feed") {
    return noteLoss({ ...state, place: "feed", cameFrom: "feed" }, time);
  }
  return noteLoss(endPrivate(state, "lost"), time);
}

/** Whether one is in private, and has not asked to leave. */
function wasInPrivate(state: ChatState): boolean {
  return state.place !== "returning" && isPrivate(placeUntilAnswer(state));
}

function endPrivate(state: ChatState, because: ChatState["overBecause"]): ChatState {
  const overBecause = state.place === "over" ? state.overBecause : because;
  return { ...state, place: "over", cameFrom: "over", overBecause };
}
