import type { Rules } from "@chatterbox/attendee/locked";
import { WebSocket } from "ws";
import type { BoardAddress } from "./board-address.ts";
import { classroomPath, closed } from "./limits.ts";
import {
  type CodeFile,
  type FromAttendee,
  frameOf,
  fromBoard,
  readJson,
  type Status,
} from "./messages.ts";

/** Milliseconds until the next attempt to connect: doubled each time, up to the last. */
const delays = { first: 500, last: 15_000 };
/** Milliseconds that a connection must last before the delays start over. */
const settled = 5000;
/** Milliseconds between two statuses: of those in between only the last is sent. */
const pause = 100;
/** Milliseconds of silence after which the board counts as gone: it pings every ten seconds. */
const silence = 35_000;
/** The most bytes to buffer for a slow network; beyond that, statuses are delayed. */
const maxBacklog = 500_000;

/** A verdict, and since when it hasn't changed, by this machine's clock. */
export type OwnStatus = Omit<Status, "ago"> & { since: number };

export type LinkListener = {
  /** The board has sent its rules and the attendee's number: the first time, they have joined. */
  onRules(rules: Rules, number: number): void;
  /** The connection is lost, or could not be made. @param code one of `closed` if the board said why */
  onLost(code: number): void;
};

/**
 * A runner's connection to the board. It reconnects by itself, and then sends the last status again.
 * It never throws or blocks.
 */
export class BoardLink {
  readonly #url: string;
  readonly #hello: FromAttendee;
  readonly #listener: LinkListener;
  #socket: WebSocket | undefined;
  #status: OwnStatus | undefined;
  #files: CodeFile[] | undefined;
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;
  #sending: NodeJS.Timeout | undefined;
  #silence: NodeJS.Timeout | undefined;
  #settling: NodeJS.Timeout | undefined;
  #isStale = false;
  /** The last message on this connection: if the board refuses one, it is that. */
  #sent: FromAttendee["type"] | undefined;
  #over = false;

  constructor(
    { host, port }: BoardAddress,
    { id, name }: { id: string; name: string },
    listener: LinkListener,
  ) {
    this.#url = `ws://${host}:${port}${classroomPath}`;
    this.#hello = { type: "hello", id, name };
    this.#listener = listener;
  }

  /** Connects, and reconnects whenever the connection is lost. */
  open(): void {
    if (this.#over) return;
    const socket = new WebSocket(this.#url, { handshakeTimeout: 5000, maxPayload: 100_000 });
    this.#socket = socket;
    socket.on("error", () => {}); // "close" follows
    socket.on("ping", () => this.#heard(socket));
    socket.on("open", () => {
      this.#heard(socket);
      this.#send(this.#hello);
      this.#sendStatus();
      if (this.#files) this.#send({ type: "share", files: this.#files });
    });
    socket.on("message", (data: Buffer) => {
      this.#heard(socket);
      const message = readJson(fromBoard, data.toString());
      if (!message) return;
      this.#settling ??= setTimeout(() => {
        this.#failures = 0;
      }, settled).unref();
      const { type: _, number, ...rules } = message;
      this.#listener.onRules(rules, number);
    });
    socket.once("close", (code) => this.#lost(code));
  }

  /** Sends a status as soon as possible. */
  tell(status: OwnStatus): void {
    this.#status = status;
    if (this.#sending) this.#isStale = true;
    else this.#sendStatus();
  }

  /** Shows code to the instructor, or stops showing it. */
  share(files: CodeFile[] | undefined): void {
    this.#files = files;
    this.#send(files ? { type: "share", files } : { type: "unshare" });
  }

  /** Ends the connection for good, at once. */
  close(): void {
    this.#over = true;
    for (const timer of [this.#retry, this.#sending, this.#silence, this.#settling])
      clearTimeout(timer);
    this.#socket?.removeAllListeners("close");
    this.#socket?.terminate();
  }

  #sendStatus(): void {
    if (!this.#status) return;
    const { since, ...status } = this.#status;
    const isLate = (this.#socket?.bufferedAmount ?? 0) > maxBacklog;
    if (!isLate) this.#send({ type: "status", ...status, ago: Math.max(0, Date.now() - since) });
    this.#isStale = isLate;
    clearTimeout(this.#sending);
    this.#sending = setTimeout(() => {
      this.#sending = undefined;
      if (this.#isStale) this.#sendStatus();
    }, pause);
    this.#sending.unref();
  }

  #send(message: FromAttendee): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#sent = message.type;
    this.#socket.send(frameOf(message), () => {}); // if that fails, it is sent again on reconnecting
  }

  #heard(socket: WebSocket): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => socket.terminate(), silence).unref();
  }

  #lost(code: number): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#settling);
    this.#settling = undefined;
    if (isRefusal(code)) this.#forgetRefused();
    this.#listener.onLost(code);
    if (this.#over || code === closed.removed) return;
    const delay = Math.min(delays.last, delays.first * 2 ** Math.min(this.#failures++, 10));
    // Jitter, so that a room doesn't reconnect all at once.
    this.#retry = setTimeout(() => this.open(), delay * (0.5 + Math.random() / 2)).unref();
  }

  /** Forgets what the board refused: it would refuse it again. */
  #forgetRefused(): void {
    if (this.#sent === "share") this.#files = undefined;
    if (this.#sent === "status") this.#status = undefined;
  }
}

/** Whether the board closed the connection because of a message: too big, or not understood. */
export function isRefusal(code: number): boolean {
  return code === closed.refused || code === closed.tooBig;
}
