import { pauseBefore } from "./backoff.ts";
import { createInFlight, type InFlight } from "./in-flight.ts";
import type { Answer } from "./probe.ts";

/** The part of a browser's WebSocket that is used here. */
export type Socket = Pick<WebSocket, "send" | "close" | "bufferedAmount"> & {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
};

/** The world outside: a test brings its own. */
export type Surroundings = {
  /** Opens a socket. It may throw, as `new WebSocket` does. */
  openSocket(): Socket;
  /** Looks whether anything else answers where no WebSocket does. */
  probe(): Promise<Answer>;
  now(): number;
  random(): number;
  /** Runs a task later, and returns what takes it back. */
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
  /** A frame has come; anything but a string was a binary frame. */
  frameCame(frame: unknown): void;
  /** An open connection has ended. `notLeft` are the keys of frames that never left this machine. */
  ended(code: number, notLeft: number[]): void;
};

export type Connection = {
  /** Gives a frame to the socket; false if there is no open one, and then nothing has happened. */
  send(key: number, frame: string): boolean;
  /** Ends a pause at once. Does nothing while connected or connecting. */
  tryNow(): void;
};

const patience = 5000; // ms for a handshake; a server that never answers would hold us forever
const stableAfter = 1000; // ms; a connection that ended sooner counts as one more failed attempt

/** Connects, and whenever that fails or ends, tries again after growing, jittered pauses. */
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
    cancelTimer = world.later(() => fail(opening, attempt), patience);
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
      // First the state: who hears of the end and sends again must find the connection closed.
      wait(next, "lost");
      events.ended(event.code, inFlight.notLeft(opening.bufferedAmount));
    };
  }

  /** A handshake came to nothing: find out what is there instead, and wait. */
  function fail(failed: Socket, attempt: number) {
    cancelTimer();
    forget(failed);
    world.probe().then((answer) => {
      const waitedFor = socket === undefined && state.phase === "connecting";
      // Whoever has been connected needs no advice on how to start a server.
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
