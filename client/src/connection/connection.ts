import { pauseBefore } from "./backoff.ts";
import { createInFlight, type InFlight } from "./in-flight.ts";
import type { Answer } from "./probe.ts";

/** The part of a browser's WebSocket that we use. */
export type Socket = Pick<WebSocket, "send" | "close" | "bufferedAmount"> & {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
};

/** Everything outside the session. Tests provide their own. */
export type Surroundings = {
  /** Opens a socket. It may throw, as `new WebSocket` does. */
  openSocket(): Socket;
  /** Finds out what answers where no WebSocket does. */
  probe(): Promise<Answer>;
  now(): number;
  random(): number;
  /** Runs a task later. @returns a function that cancels it */
  later(task: () => void, milliseconds: number): () => void;
  /** ms; no pause between two attempts is longer. */
  longestPause: number;
};

/** Why there is no connection: it was lost, or what the probe found where it could not be opened. */
export type Trouble = "lost" | Answer;

export type ConnectionState =
  | { phase: "connecting"; attempt: number; trouble: Trouble | undefined }
  | { phase: "open"; since: number }
  | { phase: "waiting"; attempt: number; trouble: Trouble; retryAt: number };

export type ConnectionEvents = {
  stateChanged(state: ConnectionState): void;
  /** A frame arrived; anything but a string was a binary frame. */
  frameCame(frame: unknown): void;
  /** An open connection ended. `notLeft` are the keys of frames that never left this machine. */
  ended(code: number, notLeft: number[]): void;
};

export type Connection = {
  /** Sends a frame. @returns false, without effect, if no connection is open */
  send(key: number, frame: string): boolean;
  /** Ends a pause at once. Does nothing unless waiting. */
  tryNow(): void;
};

const handshakeDeadline = 5000; // ms; a server that never answers would block us forever
const stableAfter = 1000; // ms; a connection that ends sooner counts as a failed attempt

/** Connects, and reconnects after every failure, with growing pauses and jitter. */
export function connect(world: Surroundings, events: ConnectionEvents): Connection {
  let state: ConnectionState = { phase: "connecting", attempt: 0, trouble: undefined };
  let socket: Socket | undefined;
  let inFlight: InFlight;
  let cancelTimer = () => {};
  let wasOpen = false;

  function change(next: ConnectionState) {
    state = next;
    events.stateChanged(next);
  }

  function open(attempt: number, trouble: Trouble | undefined) {
    cancelTimer();
    change({ phase: "connecting", attempt, trouble });
    let opening: Socket;
    try {
      opening = world.openSocket();
    } catch {
      return wait(attempt + 1, "forbidden");
    }
    socket = opening;
    inFlight = createInFlight();
    cancelTimer = world.later(() => fail(opening, attempt), handshakeDeadline);
    opening.onopen = () => {
      cancelTimer();
      wasOpen = true;
      change({ phase: "open", since: world.now() });
    };
    opening.onmessage = (event) => events.frameCame(event.data);
    opening.onclose = (event) => {
      if (state.phase !== "open") return fail(opening, attempt);
      const next = world.now() - state.since < stableAfter ? attempt + 1 : 0;
      forget(opening);
      // Update the state first: a listener that sends again must find the connection closed.
      wait(next, "lost");
      events.ended(event.code, inFlight.notLeft(opening.bufferedAmount));
    };
  }

  /** A handshake failed: find out what answers instead, and wait. */
  function fail(failed: Socket, attempt: number) {
    cancelTimer();
    forget(failed);
    world.probe().then((answer) => {
      const waitedFor = socket === undefined && state.phase === "connecting";
      // Somebody who was connected before needs no advice on starting a server.
      if (waitedFor) wait(attempt + 1, wasOpen && answer === "nothing" ? "lost" : answer);
    });
  }

  function wait(attempt: number, trouble: Trouble) {
    const pause = pauseBefore(attempt, world.longestPause, world.random());
    cancelTimer();
    cancelTimer = world.later(() => open(attempt, trouble), pause);
    change({ phase: "waiting", attempt, trouble, retryAt: world.now() + pause });
  }

  function forget(old: Socket) {
    old.onopen = old.onmessage = old.onclose = null;
    if (socket === old) socket = undefined;
    old.close();
  }

  open(0, undefined);
  return {
    send(key, frame) {
      if (state.phase !== "open" || !socket) return false;
      inFlight.notLeft(socket.bufferedAmount);
      inFlight.add(key, frame);
      socket.send(frame);
      return true;
    },
    tryNow() {
      if (state.phase === "waiting") open(state.attempt, state.trouble);
    },
  };
}
