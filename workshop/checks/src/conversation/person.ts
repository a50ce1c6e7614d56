import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { say } from "@chatterbox/words/say";
import { WebSocket } from "ws";
import { fields, isIdFrame } from "./frames.ts";
import type { Entry, Transcript } from "./transcript.ts";

/** A frame that somebody received. */
export type Frame = {
  /** Its text; for a binary frame, its bytes read as UTF-8. */
  text: string;
  binary: boolean;
  /** What it holds as JSON; undefined if it is not JSON. */
  json: unknown;
  entry: Entry;
};

/** Where a server listens. */
export type Address = { host: string; port: number };

/** What a person has to do with the conversation that they take part in. */
export type Surroundings = {
  transcript: Transcript;
  /** Called whenever something has happened to them. */
  onEvent(): void;
  /** Whether a text belongs to another conversation, and is to be ignored. */
  isForeign(text: string): boolean;
};

/** Somebody connected to the server, with a WebSocket of their own. */
export class Person {
  name: string;
  /** The id by which others know them, once the server has told it (from lesson 3 on). */
  id: string | undefined;
  /** What has come and has not been looked at yet. */
  readonly inbox: Frame[] = [];
  /** Set when the connection ends and nobody here ended it. */
  cutOff: { code: number; reason: string | undefined } | undefined;
  #error: string | undefined;
  /** Whether they have left the feed for a stranger, as far as they know. */
  away = false;
  #surroundings: Surroundings;
  readonly #socket: WebSocket;
  #left = false;

  private constructor(name: string, socket: WebSocket, surroundings: Surroundings) {
    this.name = name;
    this.#socket = socket;
    this.#surroundings = surroundings;
    socket.on("open", () => surroundings.transcript.add(name, "connects"));
    socket.on("message", (data, binary) => this.#receive(data.toString(), binary));
    socket.on("close", (code) => this.#closed(code));
    socket.on("error", (error) => {
      this.#error = error.message; // such as a frame that no client may be sent; "close" follows
    });
  }

  /**
   * Connects somebody.
   * @param limit milliseconds that the handshake may take
   * @throws Error if the server does not accept the WebSocket
   */
  static async connect(
    name: string,
    { host, port }: Address,
    surroundings: Surroundings,
    limit: number,
  ): Promise<Person> {
    const shownHost = host.includes(":") ? `[${host}]` : host;
    const socket = new WebSocket(`ws://${shownHost}:${port}/`, {
      handshakeTimeout: limit,
      perMessageDeflate: false,
    });
    const person = new Person(name, socket, surroundings);
    await once(socket, "open");
    return person;
  }

  /** Whether their connection is open. */
  get isConnected(): boolean {
    return this.#socket.readyState === WebSocket.OPEN && !this.#left;
  }

  /** Takes part in another conversation, under a name that fits. */
  enter(name: string, surroundings: Surroundings): void {
    this.name = name;
    this.inbox.length = 0;
    this.#surroundings = surroundings;
    surroundings.transcript.add(name, "is already here");
  }

  /** Sends text as it is, anything else as JSON. */
  say(message: string | object): void {
    const text = typeof message === "string" ? message : JSON.stringify(message);
    const { channel } = fields(message);
    if (channel !== undefined) this.away = channel !== "feed";
    this.#surroundings.transcript.add(this.name, "sends", text);
    this.#socket.send(text);
  }

  /** Sends a binary frame. */
  sayBinary(bytes: Uint8Array): void {
    const what = say`a binary frame of ${bytes.length} bytes`;
    this.#surroundings.transcript.add(this.name, "sends", what);
    this.#socket.send(bytes, { binary: true });
  }

  /** Says goodbye, as a page that is closed does, and waits until the server has answered. */
  async leave(): Promise<void> {
    this.#surroundings.transcript.add(this.name, "leaves");
    await this.dismiss();
  }

  /** Is gone without a goodbye, as a laptop that is shut. */
  vanish(): void {
    this.#surroundings.transcript.add(this.name, "vanishes");
    this.#left = true;
    this.#socket.terminate();
  }

  /** Ends the connection with a goodbye that the transcript does not show. */
  async dismiss(): Promise<void> {
    this.#left = true;
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = new Promise<void>((resolve) => this.#socket.once("close", () => resolve()));
    this.#socket.close(1000);
    const limit = setTimeout(() => this.#socket.terminate(), 500); // for a server that never answers
    await closed;
    clearTimeout(limit);
  }

  /**
   * Resolves when the server has answered a ping (RFC 6455, section 5.5.2): by then it has read
   * what was sent before, and what it sent at once in return has come.
   */
  async ping(): Promise<void> {
    const socket = this.#socket;
    if (socket.readyState !== WebSocket.OPEN) return;
    await new Promise<void>((resolve) => {
      const answered = () => {
        socket.off("pong", answered).off("close", answered);
        resolve();
      };
      socket.on("pong", answered).on("close", answered);
      socket.ping();
    });
  }

  #receive(text: string, binary: boolean): void {
    const { transcript, isForeign, onEvent } = this.#surroundings;
    if (isForeign(text)) return;
    const what = binary ? say`a binary frame: ${text}` : text;
    const entry = transcript.add(this.name, "receives", what);
    const frame = { text, binary, json: parse(text), entry };
    if (isIdFrame(frame)) this.id ??= (frame.json as { id: string }).id;
    this.inbox.push(frame);
    onEvent();
  }

  #closed(code: number): void {
    if (this.#left) return;
    this.cutOff = { code, reason: this.#error };
    const what = say`close code ${code}`;
    this.#surroundings.transcript.add(this.name, "is disconnected", what).unexpected = true;
    this.#surroundings.onEvent();
  }
}

/**
 * Connects somebody who does not keep to the protocol: their handshake is right, and what they then
 * send is bytes. Resolves with the socket when the server has answered the handshake.
 * @param options as for `net.connect`: one that may stay half open does not hang up when the server does
 */
export async function connectRaw(
  { host, port }: Address,
  options: { allowHalfOpen?: boolean } = {},
): Promise<Socket> {
  const socket = connect({ host, port, ...options });
  socket.on("error", () => {}); // that the server ends this connection is its right
  await once(socket, "connect");
  socket.write(
    "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  await Promise.race([once(socket, "data"), once(socket, "close")]);
  return socket;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
