import { note, returnToFeed } from "./entries.ts";
import { noteLoss } from "./interruptions.ts";
import type { ChatState, Room } from "./model.ts";
import { isPrivate, roomUntilAnswer } from "./model.ts";

const roomAfter: Record<string, Room> = {
  waiting: "looking",
  paired: "talking",
  "partner-left": "left",
};

/**
 * Handles a notice of the server, which alone decides where you are. But it moves you to the feed
 * only if you asked for that, because everybody would hear what you send next.
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
  const room = Object.hasOwn(roomAfter, code) ? roomAfter[code] : undefined;
  if (!room) return note(state, time, what, { text });
  return note({ ...state, room, cameFrom: room }, time, what, { text });
}

/** Notes that a request was sent. */
export function ask(state: ChatState, asked: "asking" | "returning"): ChatState {
  return { ...state, room: asked };
}

/** Handles a request that the server doesn't know: you are where you were. */
export function goBack(state: ChatState, time: number): ChatState {
  if (state.room === "returning") {
    return note(returnToFeed(state, time), time, { from: "page", code: "feed-unconfirmed" });
  }
  const back = { ...state, room: state.cameFrom };
  if (isPrivate(back.room)) return note(back, time, { from: "page", code: "unanswered" });
  return note(returnToFeed(back, time), time, { from: "page", code: "random-unknown" });
}

/**
 * Handles the end of the connection. A private conversation ends with it, because on the next one
 * you have another id and are in the feed. But you stay in its room until you leave it yourself: a
 * half-typed message for a stranger must not end up with everybody.
 */
export function loseRoom(state: ChatState, time: number): ChatState {
  if (roomUntilAnswer(state) === "feed") {
    return noteLoss({ ...state, room: "feed", cameFrom: "feed" }, time);
  }
  return noteLoss(endPrivate(state, "lost"), time);
}

/** Whether you are in a private room and haven't asked to leave. */
function wasInPrivate(state: ChatState): boolean {
  return state.room !== "returning" && isPrivate(roomUntilAnswer(state));
}

function endPrivate(state: ChatState, because: ChatState["overBecause"]): ChatState {
  const overBecause = state.room === "over" ? state.overBecause : because;
  return { ...state, room: "over", cameFrom: "over", overBecause };
}
