import type { Rules } from "@chatterbox/attendee/locked";
import { WebSocket } from "ws";
import type { BoardAddress } from "./address-code.ts";
import { frameOf } from "./fit.ts";
import {
  type CodeFile,
  classroomPath,
  closed,
  type FromAttendee,
  type Status,
} from "./protocol.ts";
import { readRulesMessage } from "./read-rules.ts";

/** Milliseconds until the next try to connect: they double, up to the last. */
const delays = { first: 500, last: 15_000 };
/** Milliseconds for which a connection has to hold before the next loss counts as the first. */
const settled = 5000;
/** Milliseconds in which statuses are gathered: the first goes at once. */
const pause = 100;
/** Milliseconds without a sign of the board after which it is gone: it sends one every ten seconds. */
const silence = 35_000;
/** Bytes that may wait for a slow network: until they are gone, only the newest status is kept. */
const mostWaiting = 500_000;

/** How a runner stands, and since when, by its own clock. */
export type OwnStatus = Omit<Status, "ago"> & { since: number };

/** What a link tells of. */
export type LinkListener = {
  /** The board says what holds, and which number this runner has: the first time, it has let it in. */
  onRules(rules: Rules, number: number): void;
  /** The connection is lost, or there was none. @param code as in `closed`, where the board has said why */
  onLost(code: number): void;
};

/**
 * A runner's connection to the board. It comes back by itself and then says how things stand. Nothing
 * that happens to it throws, or waits.
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
  /** What was sent last on this connection: if the board refuses something, it is that. */
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

  /** Connects, again and again. */
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
      if (this.#files) this.#send({ type: "offer", files: this.#files });
    });
    socket.on("message", (data: Buffer) => {
      this.#heard(socket);
      const message = readRulesMessage(data.toString());
      if (!message) return;
      this.#settling ??= setTimeout(() => {
        this.#failures = 0;
      }, settled).unref();
      this.#listener.onRules(message.rules, message.number);
    });
    socket.once("close", (code) => this.#lost(code));
  }

  /** Tells how things stand, now or as soon as that can be told. */
  tell(status: OwnStatus): void {
    this.#status = status;
    if (this.#sending) this.#isStale = true;
    else this.#sendStatus();
  }

  /** Shows code to the instructor, or takes it back. */
  offer(files: CodeFile[] | undefined): void {
    this.#files = files;
    this.#send(files ? { type: "offer", files } : { type: "withdraw" });
  }

  /** Ends the connection for good, and waits for nothing. */
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
    const isLate = (this.#socket?.bufferedAmount ?? 0) > mostWaiting;
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
    this.#socket.send(frameOf(message), () => {}); // what fails is said again
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
    // A room that comes back at once would push at the door: everybody waits a little differently.
    this.#retry = setTimeout(() => this.open(), delay * (0.5 + Math.random() / 2)).unref();
  }

  /** It would be refused again. */
  #forgetRefused(): void {
    if (this.#sent === "offer") this.#files = undefined;
    if (this.#sent === "status") this.#status = undefined;
  }
}

/** Whether the board has ended a connection because of what it was sent: too much, or not understood. */
export function isRefusal(code: number): boolean {
  return code === closed.refused || code === closed.tooBig;
}
