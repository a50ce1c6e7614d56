/**
 * Where somebody is, as far as they surely know: "between" is every moment in which the server and
 * they may think differently, such as from asking for a stranger until the answer.
 */
export type Place = "between" | "feed" | "waiting" | "paired" | "alone" | "gone";

/** A place, from a time on until the next one. Times are milliseconds since the run began. */
export type Stay = { place: Place; from: number };

/** Whom a message is meant for. */
export type Audience = "author" | "others" | "everyone" | "partner" | "pair" | "nobody";

/** A message with a mark, and who has heard it: connections and times, side by side, as there are many. */
export type Message = {
  author: number;
  audience: Audience;
  /** When it was sent, and from when on it is to be heard: later, if it was scheduled. */
  sentAt: number;
  dueAt: number;
  hearers: number[];
  times: number[];
  /** Those whom it reached with other words or under another id than its author's. */
  altered: number[];
};

/** Something that the server has to answer: rubbish, a change of the channel, a new connection. */
export type Question = {
  author: number;
  /** The code of the answer; "id" and "channel" where it is no error. */
  code: string;
  sentAt: number;
  answered: boolean;
};

/** Something that was sent to the server. */
type Sent = { text: string; at: number; hadEffect(): boolean };

/** How much of what was sent is kept. */
const keptSent = 500;

/** What happened in a run: everything that the accounting needs, and no socket. */
export class CrowdLog {
  /** The stays of each connection, in order. Somebody who comes back has a new connection. */
  readonly connections: Stay[][] = [];
  readonly messages: Message[] = [];
  readonly questions: Question[] = [];
  /** How people went, and the connections that the server ended though nobody had asked for that. */
  left = 0;
  vanished = 0;
  readonly cutOffs: { connection: number; at: number }[] = [];
  /** When somebody was not let in. */
  readonly turnedAway: number[] = [];
  /** Connections that broke the protocol on purpose; what becomes of them is the server's choice. */
  broken = 0;
  deliveries = 0;
  readonly #sent: Sent[] = [];
  endedAt: number | undefined;
  readonly #open = new Map<string, Question[]>();

  /** Adds a connection. @returns its number */
  connect(at: number): number {
    return this.connections.push([{ place: "between", from: at }]) - 1;
  }

  /** Notes that somebody is in another place from now on. */
  move(connection: number, place: Place, from: number): void {
    const stays = this.connections[connection] as Stay[];
    if (stays.at(-1)?.place !== "gone") stays.push({ place, from });
  }

  /** Where somebody is now. */
  placeOf(connection: number): Place {
    return this.connections[connection]?.at(-1)?.place ?? "gone";
  }

  /** Adds a message that is about to be sent. @returns its number */
  say(author: number, audience: Audience, sentAt: number, delay = 0): number {
    const dueAt = sentAt + delay;
    const heard = { hearers: [], times: [], altered: [] };
    return this.messages.push({ author, audience, sentAt, dueAt, ...heard }) - 1;
  }

  /** Notes that a message has reached somebody. @param intact whether it came as it was said */
  hear(message: number, hearer: number, at: number, intact: boolean): void {
    const said = this.messages[message];
    if (!said) return;
    said.hearers.push(hearer);
    said.times.push(at);
    if (!intact) said.altered.push(hearer);
    this.deliveries++;
  }

  /** Adds something that the server has to answer. @returns it, to see whether it is answered */
  ask(author: number, code: string, sentAt: number): Question {
    const question = { author, code, sentAt, answered: false };
    this.questions.push(question);
    const key = `${author} ${code}`;
    this.#open.set(key, [...(this.#open.get(key) ?? []), question]);
    return question;
  }

  /** Notes an answer: to the oldest question of its kind, as a server answers in order. */
  answer(author: number, code: string): void {
    const question = this.#open.get(`${author} ${code}`)?.shift();
    if (question) question.answered = true;
  }

  /**
   * Keeps what was sent last, for the case that it ends the server.
   * @param hadEffect tells whether the server has done something about it
   */
  keepSent(text: string, at: number, hadEffect: () => boolean): void {
    this.#sent.push({ text, at, hadEffect });
    if (this.#sent.length > keptSent) this.#sent.shift();
  }

  /** What was sent since a time and had no effect: a server that works in order failed at the first. */
  withoutEffect(since: number): string[] {
    return this.#sent
      .filter(({ at, hadEffect }) => at >= since && !hadEffect())
      .map(({ text }) => text);
  }
}
