import { say } from "@chatterbox/words/say";
import { WebSocket } from "ws";
import { type Address, answersPing, close, open } from "./client.ts";
import { type Frame, fields, isIdFrame, parseJson } from "./frames.ts";
import type { Transcript } from "./transcript.ts";

/** Nobody waits longer than this for a server that doesn't even answer a ping; milliseconds. */
export const longest = 4000;

/** What a person needs from the conversation they take part in. */
export type Surroundings = {
  transcript: Transcript;
  /** Called when a frame arrives or the connection closes. */
  onEvent(): void;
  /** Whether a text belongs to another conversation, so that it is ignored. */
  isForeign(text: string): boolean;
};

/** Somebody connected to the server by a WebSocket. */
export class Person {
  name: string;
  /** Their id, once the server has sent it (from lesson 3 on). */
  id: string | undefined;
  /** Received frames that have not been checked yet. */
  readonly inbox: Frame[] = [];
  /** Set when the server closes the connection. */
  cutOff: { code: number; reason: string | undefined } | undefined;
  #error: string | undefined;
  /** Whether they have asked for a stranger, and not for the feed since. */
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
      this.#error = error.message; // such as an invalid frame from the server; "close" follows
    });
  }

  /**
   * Connects somebody.
   * @param limit milliseconds for the handshake
   * @throws Error if the server does not accept the WebSocket
   */
  static connect(
    name: string,
    address: Address,
    surroundings: Surroundings,
    limit: number,
  ): Promise<Person> {
    return open(address, limit, (socket) => new Person(name, socket, surroundings));
  }

  get isConnected(): boolean {
    return this.#socket.readyState === WebSocket.OPEN && !this.#left;
  }

  /** Joins another conversation under a new name. */
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

  sayBinary(bytes: Uint8Array): void {
    const what = say`a binary frame of ${bytes.length} bytes`;
    this.#surroundings.transcript.add(this.name, "sends", what);
    this.#socket.send(bytes, { binary: true });
  }

  /** Closes the WebSocket properly, as a closing page does, and waits for the server's close frame. */
  async leave(): Promise<void> {
    this.#surroundings.transcript.add(this.name, "leaves");
    await this.dismiss();
  }

  /** Drops the connection without a close frame, like a laptop that is shut. */
  vanish(): void {
    this.#surroundings.transcript.add(this.name, "vanishes");
    this.#left = true;
    this.#socket.terminate();
  }

  /** Closes the WebSocket properly, without a line in the transcript. */
  async dismiss(): Promise<void> {
    this.#left = true;
    await close(this.#socket);
  }

  /** As `answersPing`. A server that doesn't answer is not waited for longer than `longest`. */
  ping(): Promise<boolean> {
    return answersPing(this.#socket, longest);
  }

  #receive(text: string, binary: boolean): void {
    const { transcript, isForeign, onEvent } = this.#surroundings;
    if (isForeign(text)) return;
    const what = binary ? say`a binary frame: ${text}` : text;
    const entry = transcript.add(this.name, "receives", what);
    const frame = { text, binary, json: parseJson(text), entry };
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
