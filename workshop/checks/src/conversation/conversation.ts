import { type Said, say } from "@chatterbox/words/say";
import { longest } from "./deadline.ts";
import { Expectations, type ExpectOptions } from "./expectations.ts";
import { getsId, isForeign, isNotice, isNotified } from "./frames.ts";
import type { Expected, Explain } from "./mismatch.ts";
import { Participants } from "./participants.ts";
import type { Address, Frame, Person } from "./person.ts";
import type { RunContext } from "./run-context.ts";
import { ServerEnd } from "./server-end.ts";
import { Transcript } from "./transcript.ts";

/** The people of one check, what they expect, and the record of what happened. */
export class Conversation {
  readonly address: Address;
  readonly transcript = new Transcript();
  readonly #context: RunContext;
  readonly #participants: Participants;
  readonly #expectations: Expectations;
  readonly #end: ServerEnd;
  /** Marks this conversation's messages, so that others on the same server leave them alone. */
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
      context.patience,
    );
  }

  /** How long a server may take for an HTTP request, or for the handshake, in milliseconds. */
  get handshakeLimit(): number {
    return 3 * this.#context.patience;
  }

  /**
   * Puts what is to be sent into batches, each of which is sent before the answers are looked at: all
   * at once where that is enough, one by one where the culprit has to be named.
   */
  batches<T>(items: readonly T[]): (readonly T[])[] {
    return this.#context.quick ? [items] : items.map((item) => [item]);
  }

  /** Everybody who has connected during this run, in other conversations too. */
  get everyone(): readonly Person[] {
    return this.#context.everyone;
  }

  /** A text that nobody else in this run says: `hello #7.1`. */
  words(text: string): string {
    this.#serial++;
    return `${text} #${this.#mark}.${this.#serial}`;
  }

  /**
   * Brings people in, by name: those who are free from an earlier conversation, or new ones. What the
   * server tells a new one first, their id, is not looked at: lessons 0 to 2 know of none.
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

  /** Brings people in, by name, who know their id. */
  async meet(...names: string[]): Promise<Person[]> {
    const knowsId = ({ id }: Person) => id !== undefined;
    const people = names.map((name) => this.#participants.invite(name, knowsId));
    const others = await this.meetNew(...names.filter((_, index) => people[index] === undefined));
    return people.map((person) => person ?? (others.shift() as Person));
  }

  /** Connects new people by name, and reads the id that each is told first. */
  async meetNew(...names: string[]): Promise<Person[]> {
    const people = await this.joinNew(...names);
    if (people.length > 0) await this.expect(people.map(getsId), explainId, { ids: true });
    return people;
  }

  #connect(name: string): Promise<Person> {
    return this.#participants.connect(name, this.handshakeLimit);
  }

  /**
   * Waits until each expected frame has come: in any order, or in the order given. Every other
   * frame, to anybody in this conversation, is a surprise and fails the check at once.
   * @throws CheckFailure that names the surprise and its likely cause
   */
  expect(
    expected: Expected[],
    explain: Explain = () => undefined,
    options: ExpectOptions = {},
  ): Promise<void> {
    return this.#expectations.expect(expected, explain, options);
  }

  /**
   * Somebody leaves, with a goodbye. Resolves when the server has had time to notice: for it, the
   * end of a connection comes a moment after the goodbye.
   */
  async leaves(person: Person): Promise<void> {
    await person.leave();
    await this.#participants.pings();
  }

  /** Does work during which no other conversation on this server looks for a stranger. */
  exclusively(work: () => Promise<void>): Promise<void> {
    return this.#context.pairing.take(work);
  }

  /**
   * Shows that somebody's connection is still open, and gives the server time to read what they sent: it
   * answers a ping. One that does not is not waited for; what follows will tell. What they received in
   * the meantime is not looked at.
   * @throws CheckFailure if the server has closed it, or has ended
   */
  async isOpen(person: Person): Promise<void> {
    const limit = new Promise((resolve) => setTimeout(resolve, longest).unref());
    await Promise.race([person.ping(), limit]);
    if (person.cutOff) await this.#expectations.failCutOff(person, [], () => undefined);
    this.#end.failIfEnded();
  }

  /** As `ServerEnd.failIfEnding`: to be called when a connection has broken. */
  failIfEnding(cause?: Said): Promise<void> {
    return this.#end.failIfEnding(cause);
  }

  /** Lets everybody go who is still connected: back to the feed, and free for another conversation. */
  async release(): Promise<void> {
    const away = this.#participants.people.filter((person) => person.away && person.isConnected);
    for (const person of away) person.say({ channel: "feed" });
    const comesBefore = ({ json }: Frame) => !isNotice({ json }, "feed");
    const back = away.map((who) => isNotified(who, "feed"));
    try {
      await this.expect(back, undefined, { allow: comesBefore });
    } catch {
      return this.close(); // what is wrong with this server, other checks will tell
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
