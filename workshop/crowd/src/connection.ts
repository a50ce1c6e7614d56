import { once } from "node:events";
import { say } from "@chatterbox/words/say";
import { WebSocket } from "ws";
import type { Crowd } from "./crowd.ts";
import type { ServerFrame } from "./frames.ts";
import { grace } from "./hearing.ts";
import type { Audience, Place, Question } from "./log.ts";
import { answersPing } from "./ping.ts";
import { audienceIn, type Channel, placeAfter } from "./places.ts";

/** How long a handshake may take, and a goodbye, in milliseconds. */
const handshakeLimit = 3000;
const goodbyeLimit = 500;

/** A WebSocket of somebody in the crowd, which notes in the log whatever happens to it. */
export class Connection {
  /** By which the log knows it. */
  readonly number: number;
  /** The id by which others know them, from lesson 3 on. */
  id: string | undefined;
  readonly #crowd: Crowd;
  readonly #socket: WebSocket;
  #channel: Channel | undefined; // what they asked for, until the answer
  #isOver = false;

  private constructor(crowd: Crowd, socket: WebSocket) {
    this.#crowd = crowd;
    this.#socket = socket;
    this.number = crowd.log.connect(crowd.now());
    if (crowd.abilities.ids) this.#ask("id");
    socket.on("message", (data, binary) =>
      this.#receive(crowd.reader.read(data.toString()), binary),
    );
    socket.on("close", () => this.#closed());
  }

  /**
   * Connects somebody. They count as being there from the answer to a ping on (RFC 6455, section
   * 5.5.2), or from when it should have come.
   * @throws Error if the server does not accept them
   */
  static async open(crowd: Crowd): Promise<Connection> {
    const { host, port } = crowd.address;
    const name = host.includes(":") ? `[${host}]` : host;
    const socket = new WebSocket(`ws://${name}:${port}/`, {
      handshakeTimeout: handshakeLimit,
      perMessageDeflate: false,
    });
    socket.on("error", () => {}); // "close" follows, and is noted
    const opened = once(socket, "open");
    const connection = new Promise<Connection>((resolve) => {
      // At once, as the first frame may come in the same packet.
      socket.once("open", () => resolve(new Connection(crowd, socket)));
    });
    await opened;
    const person = await connection;
    await answersPing(socket, grace);
    person.#move("feed");
    return person;
  }

  /** Whether they can still act. */
  get isOpen(): boolean {
    return !this.#isOver && this.#socket.readyState === WebSocket.OPEN;
  }

  get place(): Place {
    return this.#crowd.log.placeOf(this.number);
  }

  /** Says something, now or later, to whoever is to hear it where they are. */
  say(words: string, later?: { schedule: unknown; milliseconds: number }): void {
    const audience = this.#audience(later !== undefined);
    const question = audience === "nobody" ? this.#ask("no-partner") : undefined;
    const compose = (text: string) => this.#message(text, later?.schedule);
    const { raw, message } = this.#crowd.compose(
      this,
      audience,
      words,
      compose,
      later?.milliseconds,
    );
    const isHeard = () => later !== undefined || message.hearers.length > 0;
    this.#send(raw, question ? () => question.answered : isHeard);
  }

  /** Says something with a schedule that no server can keep. */
  sayAtABadTime(words: string, schedule: unknown): void {
    const question = this.#ask("bad-schedule");
    const compose = (text: string) => this.#message(text, schedule);
    const { raw } = this.#crowd.compose(this, "nobody", words, compose);
    this.#send(raw, () => question.answered);
  }

  /** Sends what no server can understand. @param make makes it of words that would be recognised */
  sendRubbish(make: (marked: string) => string | Uint8Array): void {
    const question = this.#ask("bad-message");
    const { raw } = this.#crowd.compose(this, "nobody", "rubbish", make);
    this.#send(raw, () => question.answered);
  }

  /** Asks for a stranger, or to go back to the feed. */
  askFor(channel: Channel): void {
    this.#channel = channel;
    this.#move("between");
    const question = this.#ask("channel");
    this.#send(JSON.stringify({ channel }), () => question.answered);
  }

  /** Says goodbye, as a page that is closed does. */
  async leave(): Promise<void> {
    this.#crowd.log.left++;
    this.#move("gone");
    await this.dismiss();
  }

  /** Is gone without a goodbye, as a laptop that is shut. */
  vanish(): void {
    this.#crowd.log.vanished++;
    this.#move("gone");
    this.#isOver = true;
    this.#socket.terminate();
  }

  /** Ends the connection, and notes nothing any more. */
  async dismiss(): Promise<void> {
    this.#isOver = true;
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    const limit = setTimeout(() => this.#socket.terminate(), goodbyeLimit);
    const closed = new Promise<void>((resolve) => this.#socket.once("close", () => resolve()));
    this.#socket.close(1000);
    await closed; // whatever error may come before
    clearTimeout(limit);
  }

  #audience(isLater: boolean): Audience {
    return this.#crowd.abilities.broadcast ? audienceIn(this.place, isLater) : "author";
  }

  #message(text: string, schedule: unknown): string {
    const data = schedule === undefined ? { text } : { text, schedule };
    return JSON.stringify({ author: this.id ?? "somebody", type: "text", data });
  }

  #ask(code: string): Question {
    return this.#crowd.log.ask(this.number, code, this.#crowd.now());
  }

  #send(frame: string | Uint8Array, hadEffect: () => boolean): void {
    const shown = typeof frame === "string" ? frame : say`a binary frame of ${frame.length} bytes`;
    this.#crowd.log.keepSent(shown, this.#crowd.now(), hadEffect);
    this.#socket.send(frame);
  }

  #move(place: Place): void {
    this.#crowd.log.move(this.number, place, this.#crowd.now());
  }

  #receive(frame: ServerFrame, binary: boolean): void {
    if (this.#isOver) return;
    this.#crowd.hear(this.number, frame, binary);
    if (frame.id !== undefined) {
      this.id ??= frame.id;
      this.#crowd.log.answer(this.number, "id");
    }
    if (frame.code === undefined) return;
    this.#crowd.log.answer(this.number, frame.code);
    const place = placeAfter(frame.code, this.place, this.#channel);
    if (!place) return;
    if (this.#channel) this.#crowd.log.answer(this.number, "channel");
    this.#channel = undefined;
    this.#move(place);
  }

  #closed(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const at = this.#crowd.now();
    this.#crowd.log.cutOffs.push({ connection: this.number, at });
    this.#move("gone");
  }
}
