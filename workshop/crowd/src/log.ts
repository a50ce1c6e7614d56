import type { Audience, ChatState, PresenceSpan } from "./presence.ts";

/** A marked message, and who heard it when, in parallel arrays: there are many. */
export type Message = {
  author: number;
  audience: Audience;
  /** When it was sent, and when it is due: later if it was scheduled. */
  sentAt: number;
  dueAt: number;
  hearers: number[];
  times: number[];
  /** Those who heard it with other words or another author. */
  altered: number[];
};

/** Something that the server must answer: an invalid message, a change of channel, a new connection. */
export type Question = {
  author: number;
  /** The code of the expected error, or "id" or "channel". */
  code: string;
  sentAt: number;
  answered: boolean;
};

type Sent = { text: string; at: number; hadEffect(): boolean };

/** How many of the last frames are kept. */
const keptSent = 500;

/** Everything about a run that the accounting needs. */
export class CrowdLog {
  /** The spans of each connection, in order. Somebody who comes back has a new connection. */
  readonly connections: PresenceSpan[][] = [];
  readonly messages: Message[] = [];
  readonly questions: Question[] = [];
  /** How people left, and the connections that the server closed unasked. */
  left = 0;
  vanished = 0;
  readonly cutOffs: { connection: number; at: number }[] = [];
  /** When a connection was refused. */
  readonly turnedAway: number[] = [];
  /** Connections that broke the protocol on purpose; the server may close them. */
  broken = 0;
  deliveries = 0;
  readonly #sent: Sent[] = [];
  endedAt: number | undefined;
  readonly #open = new Map<string, Question[]>();

  /** Adds a connection. @returns its number */
  connect(at: number): number {
    return this.connections.push([{ state: "between", from: at }]) - 1;
  }

  /** Logs a change of somebody's state. */
  move(connection: number, state: ChatState, from: number): void {
    const spans = this.connections[connection] as PresenceSpan[];
    if (spans.at(-1)?.state !== "gone") spans.push({ state, from });
  }

  /** Somebody's state now. */
  stateOf(connection: number): ChatState {
    return this.connections[connection]?.at(-1)?.state ?? "gone";
  }

  /** Adds a message that is about to be sent. @returns its number */
  say(author: number, audience: Audience, sentAt: number, delay = 0): number {
    const dueAt = sentAt + delay;
    const heard = { hearers: [], times: [], altered: [] };
    return this.messages.push({ author, audience, sentAt, dueAt, ...heard }) - 1;
  }

  /** Logs that a message has reached somebody. @param intact whether it was unchanged */
  hear(message: number, hearer: number, at: number, intact: boolean): void {
    const said = this.messages[message];
    if (!said) return;
    said.hearers.push(hearer);
    said.times.push(at);
    if (!intact) said.altered.push(hearer);
    this.deliveries++;
  }

  /** Adds something that the server must answer. @returns it, to check for the answer */
  ask(author: number, code: string, sentAt: number): Question {
    const question = { author, code, sentAt, answered: false };
    this.questions.push(question);
    const key = `${author} ${code}`;
    this.#open.set(key, [...(this.#open.get(key) ?? []), question]);
    return question;
  }

  /** Logs an answer to the oldest question of its kind: a server answers in order. */
  answer(author: number, code: string): void {
    const question = this.#open.get(`${author} ${code}`)?.shift();
    if (question) question.answered = true;
  }

  /**
   * Keeps the last frames, in case one crashes the server.
   * @param hadEffect tells whether the server has handled it
   */
  keepSent(text: string, at: number, hadEffect: () => boolean): void {
    this.#sent.push({ text, at, hadEffect });
    if (this.#sent.length > keptSent) this.#sent.shift();
  }

  /** What was sent since a time and had no effect. The first is probably what crashed the server. */
  withoutEffect(since: number): string[] {
    return this.#sent
      .filter(({ at, hadEffect }) => at >= since && !hadEffect())
      .map(({ text }) => text);
  }
}
