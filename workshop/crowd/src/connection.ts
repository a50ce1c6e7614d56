import { answersPing, close, open } from "@chatterbox/checks/conversation/client";
import { say } from "@chatterbox/words/say";
import { WebSocket } from "ws";
import type { Crowd, ServerFrame } from "./crowd.ts";
import { grace } from "./hearing.ts";
import type { Question } from "./log.ts";
import { type Audience, audienceIn, type Channel, type ChatState, stateAfter } from "./presence.ts";

/** How long a handshake may take, in milliseconds. */
const handshakeLimit = 3000;

/** A WebSocket of somebody in the crowd. It logs everything that happens to it. */
export class Connection {
  /** Its number in the log. */
  readonly number: number;
  /** Their id, from lesson 3 on. */
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
    socket.on("message", (data, binary) => this.#receive(crowd.read(data.toString()), binary));
    socket.on("close", () => this.#closed());
  }

  /**
   * Connects somebody. They count as present once the server answers a ping (RFC 6455, section 5.5.2),
   * or should have.
   * @throws Error if the server does not accept the connection
   */
  static async open(crowd: Crowd): Promise<Connection> {
    const opened = (socket: WebSocket) =>
      new Promise<Connection>((resolve) => {
        socket.once("open", () => resolve(new Connection(crowd, socket)));
      });
    const connection = await open(crowd.address, handshakeLimit, opened);
    await answersPing(connection.#socket, grace);
    connection.#move("feed");
    return connection;
  }

  /** Whether they can still act. */
  get isOpen(): boolean {
    return !this.#isOver && this.#socket.readyState === WebSocket.OPEN;
  }

  get state(): ChatState {
    return this.#crowd.log.stateOf(this.number);
  }

  /** Says something, now or later, to whoever should hear it in the current state. */
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

  /** Says something with an invalid schedule. */
  sayAtABadTime(words: string, schedule: unknown): void {
    const question = this.#ask("bad-schedule");
    const compose = (text: string) => this.#message(text, schedule);
    const { raw } = this.#crowd.compose(this, "nobody", words, compose);
    this.#send(raw, () => question.answered);
  }

  /** Sends an invalid message. @param make builds it from words that are recognized if they arrive */
  sendRubbish(make: (marked: string) => string | Uint8Array): void {
    const question = this.#ask("bad-message");
    const { raw } = this.#crowd.compose(this, "nobody", "rubbish", make);
    this.#send(raw, () => question.answered);
  }

  /** Asks for a stranger, or for the feed. */
  askFor(channel: Channel): void {
    this.#channel = channel;
    this.#move("between");
    const question = this.#ask("channel");
    this.#send(JSON.stringify({ channel }), () => question.answered);
  }

  /** Closes the connection properly, as a closing page does. */
  async leave(): Promise<void> {
    this.#crowd.log.left++;
    this.#move("gone");
    await this.dismiss();
  }

  /** Drops the connection without a close frame, like a laptop that is shut. */
  vanish(): void {
    this.#crowd.log.vanished++;
    this.#move("gone");
    this.#isOver = true;
    this.#socket.terminate();
  }

  /** Closes the connection and logs nothing more. */
  async dismiss(): Promise<void> {
    this.#isOver = true;
    await close(this.#socket);
  }

  #audience(isLater: boolean): Audience {
    return this.#crowd.abilities.broadcast ? audienceIn(this.state, isLater) : "author";
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

  #move(state: ChatState): void {
    this.#crowd.log.move(this.number, state, this.#crowd.now());
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
    const state = stateAfter(frame.code, this.state, this.#channel);
    if (!state) return;
    if (this.#channel) this.#crowd.log.answer(this.number, "channel");
    this.#channel = undefined;
    this.#move(state);
  }

  #closed(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const at = this.#crowd.now();
    this.#crowd.log.cutOffs.push({ connection: this.number, at });
    this.#move("gone");
  }
}
