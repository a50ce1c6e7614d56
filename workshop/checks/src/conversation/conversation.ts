import { type Said, say } from "@chatterbox/words/say";
import type { Address } from "./client.ts";
import { Expectations, type ExpectOptions } from "./expectations.ts";
import { type Expected, getsId, isNotified } from "./expected.ts";
import { type Frame, isForeign, isNotice } from "./frames.ts";
import type { Explain } from "./mismatch.ts";
import { Participants } from "./participants.ts";
import type { Person } from "./person.ts";
import type { RunContext } from "./run-context.ts";
import { ServerEnd } from "./server-end.ts";
import { Transcript } from "./transcript.ts";

/** The people of one check, what they expect, and the transcript. */
export class Conversation {
  readonly address: Address;
  readonly transcript = new Transcript();
  readonly #context: RunContext;
  readonly #participants: Participants;
  readonly #expectations: Expectations;
  readonly #end: ServerEnd;
  /** Marks this conversation's messages, so that others on the same server ignore them. */
  readonly #mark: number;
  #serial = 0;

  constructor(context: RunContext, mark: number) {
    this.address = context.address;
    this.#context = context;
    this.#mark = mark;
    const { transcript } = this;
    const onEvent = () => this.#expectations.wake();
    const surroundings = {
      transcript,
      onEvent,
      isForeign: (text: string) => isForeign(text, mark),
    };
    this.#end = new ServerEnd(context.ended, onEvent);
    this.#participants = new Participants(context, surroundings, this.#end);
    this.#expectations = new Expectations(
      this.#participants,
      this.#end,
      transcript,
      context.timeout,
    );
  }

  /** How long a server may take for an HTTP request or a handshake, in milliseconds. */
  get handshakeLimit(): number {
    return 3 * this.#context.timeout;
  }

  /**
   * Splits messages into batches, each of which is sent before the answers are checked: one batch when
   * pass or fail is enough, single messages when the culprit has to be named.
   */
  batches<T>(items: readonly T[]): (readonly T[])[] {
    return this.#context.quick ? [items] : items.map((item) => [item]);
  }

  /** Everyone who has connected during this run, in other conversations too. */
  get everyone(): readonly Person[] {
    return this.#context.everyone;
  }

  /** A text that is unique in this run: `hello #7.1`. */
  words(text: string): string {
    this.#serial++;
    return `${text} #${this.#mark}.${this.#serial}`;
  }

  /**
   * Brings in people by name, reusing connections of earlier conversations. Ids are ignored: lessons 0
   * to 2 have none.
   */
  async join(...names: string[]): Promise<Person[]> {
    return Promise.all(
      names.map((name) => this.#participants.invite(name, () => true) ?? this.#connect(name)),
    );
  }

  /** Connects new people by name, as `join` does. */
  async joinNew(...names: string[]): Promise<Person[]> {
    return Promise.all(names.map((name) => this.#connect(name)));
  }

  /** Brings in people by name who know their id, reusing connections of earlier conversations. */
  async meet(...names: string[]): Promise<Person[]> {
    const knowsId = ({ id }: Person) => id !== undefined;
    const people = names.map((name) => this.#participants.invite(name, knowsId));
    const others = await this.meetNew(...names.filter((_, index) => people[index] === undefined));
    return people.map((person) => person ?? (others.shift() as Person));
  }

  /** Connects new people by name, and expects an id as the first frame of each. */
  async meetNew(...names: string[]): Promise<Person[]> {
    const people = await this.joinNew(...names);
    if (people.length > 0) await this.expect(people.map(getsId), explainId, { ids: true });
    return people;
  }

  #connect(name: string): Promise<Person> {
    return this.#participants.connect(name, this.handshakeLimit);
  }

  /**
   * Waits until every expected frame has arrived, in any order or in the order given. Any other frame, to
   * anyone in this conversation, fails the check immediately.
   * @throws CheckFailure that names the mismatch and its likely cause
   */
  expect(
    expected: Expected[],
    explain: Explain = () => undefined,
    options: ExpectOptions = {},
  ): Promise<void> {
    return this.#expectations.expect(expected, explain, options);
  }

  /** Closes somebody's WebSocket properly. Resolves when the server has had time to notice. */
  async leaves(person: Person): Promise<void> {
    await person.leave();
    await this.#participants.pings();
  }

  /** Does work while no other conversation on this server looks for a stranger. */
  exclusively(work: () => Promise<void>): Promise<void> {
    return this.#context.pairing.take(work);
  }

  /**
   * Checks that somebody's connection is still open, by a ping, which also gives the server time to read
   * what they sent. A missing pong is not a failure: what follows will show. Ignores received frames.
   * @throws CheckFailure if the server has closed it, or has ended
   */
  async isOpen(person: Person): Promise<void> {
    await person.ping();
    if (person.cutOff) await this.#expectations.failCutOff(person, [], () => undefined);
    this.#end.failIfEnded();
  }

  /** As `ServerEnd.failIfEnding`: to be called when a connection has broken. */
  failIfEnding(cause?: Said): Promise<void> {
    return this.#end.failIfEnding(cause);
  }

  /** Sends everyone who is still connected back to the feed, free for another conversation. */
  async release(): Promise<void> {
    const away = this.#participants.people.filter((person) => person.away && person.isConnected);
    for (const person of away) person.say({ channel: "feed" });
    const comesBefore = ({ json }: Frame) => !isNotice({ json }, "feed");
    const back = away.map((who) => isNotified(who, "feed"));
    try {
      await this.expect(back, undefined, { allow: comesBefore });
    } catch {
      return this.close(); // other checks will say what is wrong with this server
    }
    this.#participants.release();
  }

  /** Ends every connection of this conversation. */
  close(): Promise<void> {
    return this.#participants.close();
  }
}

const explainId: Explain = ({ frame, kind }) => {
  if (kind === "missing") return say`The server sends nothing to a new connection.`;
  if (frame?.json !== undefined) return say`Something else was sent before the id, or with it.`;
};
