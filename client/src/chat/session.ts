import { type Connection, connect, type Surroundings } from "../connection/connection.ts";
import type { Channel, Said, Schedule } from "../protocol/frames.ts";
import { largestFrame, readFrame, sizeOf, writeChannel, writeMessage } from "../protocol/frames.ts";
import { createEchoMemory } from "./echo-memory.ts";
import { returnToFeed } from "./entries.ts";
import { createFrameLog, type FrameLog } from "./frame-log.ts";
import { noteReturn } from "./interruptions.ts";
import { type ChatState, initialState, isPrivate, isUnanswered } from "./model.ts";
import { find, receive } from "./receive.ts";
import { ask, goBack, loseRoom } from "./room.ts";
import {
  discard,
  findOwn,
  type Handed,
  markSent,
  markUnsent,
  mayBeSaidAgain,
  queued,
  say,
  sayLater,
} from "./say.ts";

export type Session = {
  state(): ChatState;
  log: FrameLog;
  /** Calls back after every change. @returns a function that unsubscribes */
  subscribe(changed: () => void): () => void;
  /** Sends a message, now or scheduled. @returns "said", or why it was not sent */
  say(said: Said, schedule?: Schedule): "said" | "too-long" | "not-now";
  /** Whether a failed message would now reach the people it was meant for. */
  canSayAgain(key: number): boolean;
  sayAgain(key: number): void;
  discard(key: number): void;
  /** Asks for a stranger, or to go back to everybody. */
  goTo(channel: Channel): void;
  tryNow(): void;
};

const answerDeadline = 3000; // ms until a request for a channel counts as not understood

/** A conversation with one server, across reconnections. */
export function startSession(world: Surroundings): Session {
  let state = initialState;
  let echoes = createEchoMemory();
  let cancelWait = () => {};
  const listeners = new Set<() => void>();
  const log = createFrameLog(world.now, changed);

  function changed() {
    for (const listener of listeners) listener();
  }

  function change(next: ChatState) {
    if (!isUnanswered(next.room)) cancelWait();
    state = next;
    changed();
  }

  /** Gives a frame to the connection, if there is one. */
  function send(key: number, frame: string): boolean {
    if (!connection.send(key, frame)) return false;
    echoes.sent(frame, world.now());
    log.add({ kind: "sent", text: frame });
    return true;
  }

  function hand(key: number, frame: string): Handed {
    // Only the current partner may hear a private message: it can't wait for another connection.
    if (state.room === "over") return "unsent";
    if (send(key, frame)) return "sent";
    return isPrivate(state.room) ? "unsent" : "queued";
  }

  function sendQueued() {
    for (const { key, said, schedule } of queued(state)) {
      if (!send(key, writeMessage(state.id, said, schedule))) return;
      state = markSent(state, key, world.now());
    }
  }

  const connection: Connection = connect(world, {
    stateChanged(connectionState) {
      if (connectionState.phase !== "open") {
        return change({ ...state, connection: connectionState });
      }
      echoes = createEchoMemory();
      log.add({ kind: "opened" });
      const formerIds = state.id === undefined ? state.formerIds : [...state.formerIds, state.id];
      const open = {
        ...state,
        connection: connectionState,
        id: undefined,
        formerIds,
        findings: [],
      };
      state = noteReturn(open, world.now());
      sendQueued();
      changed();
    },
    frameCame(frame) {
      const time = world.now();
      if (typeof frame !== "string") {
        log.add({ kind: "binary", bytes: sizeOfBinary(frame) });
        return change(find(state, "binary"));
      }
      log.add({ kind: "received", text: frame });
      const likeness = state.id === undefined ? echoes.compare(frame, time) : "none";
      change(receive(state, { frame: readFrame(frame), time, likeness }));
    },
    ended(code, notLeft) {
      log.add({ kind: "closed", code });
      change(loseRoom(markUnsent(state, notLeft), world.now()));
    },
  });

  const session: Session = {
    state: () => state,
    log,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say(said, schedule) {
      const frame = writeMessage(state.id, said, schedule);
      if (sizeOf(frame) > largestFrame) return "too-long";
      if (isUnanswered(state.room)) return "not-now";
      const handed = hand(state.nextKey, frame);
      const time = world.now();
      change(
        schedule ? sayLater(state, said, schedule, handed, time) : say(state, said, handed, time),
      );
      return "said";
    },
    canSayAgain: (key) => mayBeSaidAgain(state, key),
    sayAgain(key) {
      const again = findOwn(state, key);
      if (!again || !mayBeSaidAgain(state, key)) return;
      if (session.say(again.said, again.schedule) === "said") change(discard(state, key));
    },
    discard: (key) => change(discard(state, key)),
    goTo(channel) {
      if (isUnanswered(state.room)) return;
      if (state.room === "over" && channel === "feed") {
        return change(returnToFeed(state, world.now()));
      }
      if (!send(0, writeChannel(channel))) return;
      change(ask(state, channel === "random" ? "asking" : "returning"));
      cancelWait();
      cancelWait = world.later(() => change(goBack(state, world.now())), answerDeadline);
    },
    tryNow: () => connection.tryNow(),
  };
  return session;
}

function sizeOfBinary(frame: unknown): number {
  if (frame instanceof ArrayBuffer) return frame.byteLength;
  return frame instanceof Blob ? frame.size : 0;
}
