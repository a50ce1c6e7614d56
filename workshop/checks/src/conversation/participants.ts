import { messageOf } from "@chatterbox/words/expected-error";
import { type Said, say } from "@chatterbox/words/say";
import { CheckFailure } from "./failure.ts";
import { Person, type Surroundings } from "./person.ts";
import type { RunContext } from "./run-context.ts";
import type { ServerEnd } from "./server-end.ts";
import { Transcript } from "./transcript.ts";

/** How many idle connections to keep: each one makes broadcasts slower. */
const enough = 10;

/** The people of one conversation, from connecting to leaving. */
export class Participants {
  readonly people: Person[] = [];
  readonly #context: RunContext;
  readonly #surroundings: Surroundings;
  readonly #end: ServerEnd;

  constructor(context: RunContext, surroundings: Surroundings, end: ServerEnd) {
    this.#context = context;
    this.#surroundings = surroundings;
    this.#end = end;
  }

  /** Reuses a connection of an earlier conversation; undefined if none is suitable. */
  invite(name: string, suits: (person: Person) => boolean): Person | undefined {
    const { free } = this.#context;
    const index = free.findIndex((person) => person.isConnected && suits(person));
    const [person] = index < 0 ? [] : free.splice(index, 1);
    if (!person) return undefined;
    person.enter(name, this.#surroundings);
    this.people.push(person);
    return person;
  }

  /**
   * Connects somebody new.
   * @param limit milliseconds for the handshake
   * @throws CheckFailure if the server does not accept the WebSocket
   */
  async connect(name: string, limit: number): Promise<Person> {
    const { address, everyone } = this.#context;
    try {
      const person = await Person.connect(name, address, this.#surroundings, limit);
      this.people.push(person);
      everyone.push(person);
      return person;
    } catch (error) {
      const reason = messageOf(error);
      const why = isTimeout(reason) ? say`Opening handshake has timed out` : reason; // ws's own words
      const what = say`a WebSocket connection (${why})`;
      this.#surroundings.transcript.add(name, "misses", what).unexpected = true;
      if (!isAnswer(reason)) await this.#end.failIfEnding();
      throw new CheckFailure(say`${name} couldn't open a WebSocket: ${why}.`, refusedCause(reason));
    }
  }

  /** Two rounds of pings: by then the server has done what it does immediately. */
  async pings(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      const answers = await Promise.all(this.people.map((person) => person.ping()));
      if (!answers.every(Boolean)) return;
    }
  }

  /** Makes everyone who is still connected available to other conversations. */
  release(): void {
    const resting = { transcript: new Transcript(), onEvent: () => {}, isForeign: () => true };
    const { free } = this.#context;
    for (const person of this.people) {
      if (!person.isConnected) continue;
      if (free.length >= enough) void person.dismiss();
      else free.push(person);
      person.enter(person.name, resting);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.people.map((person) => person.dismiss()));
  }
}

/** Whether a handshake failed because plain HTTP answered it. */
function isAnswer(reason: string): boolean {
  return reason.includes("Unexpected server response");
}

function isTimeout(reason: string): boolean {
  return reason.includes("timed out");
}

function refusedCause(reason: string): Said | undefined {
  if (isAnswer(reason)) {
    return say`HTTP answered instead: no WebSocketServer is attached to the HTTP server.`;
  }
  if (isTimeout(reason)) return say`Nothing answers the WebSocket handshake.`;
}
