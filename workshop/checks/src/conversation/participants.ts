import { messageOf } from "@chatterbox/words/expected-error";
import { type Said, say } from "@chatterbox/words/say";
import { longest } from "./deadline.ts";
import { CheckFailure } from "./failure.ts";
import { Person, type Surroundings } from "./person.ts";
import type { RunContext } from "./run-context.ts";
import type { ServerEnd } from "./server-end.ts";
import { Transcript } from "./transcript.ts";

/** How many people are kept free for others: each of them makes every message dearer. */
const enough = 10;

/** The people of one conversation: how they come in, and what becomes of them when it is over. */
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

  /** Brings in somebody who is free from an earlier conversation; undefined if nobody suits. */
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
   * @param limit milliseconds that the handshake may take
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
      const why = isTimeout(reason) ? say`Opening handshake has timed out` : reason; // as ws says it
      const what = say`a WebSocket connection (${why})`;
      this.#surroundings.transcript.add(name, "misses", what).unexpected = true;
      if (!isAnswer(reason)) await this.#end.failIfEnding();
      throw new CheckFailure(say`${name} couldn't open a WebSocket: ${why}.`, refusedCause(reason));
    }
  }

  /** Two rounds of pings: whatever the server does at once, it has done by then. */
  async pings(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise((resolve) => {
      timer = setTimeout(resolve, longest); // a server that answers no ping is not waited for
    });
    for (let round = 0; round < 2; round++) {
      await Promise.race([Promise.all(this.people.map((person) => person.ping())), limit]);
    }
    clearTimeout(timer);
  }

  /** Lets everybody go who is still connected: they are free for another conversation. */
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

  /** Ends everybody's connection. */
  async close(): Promise<void> {
    await Promise.all(this.people.map((person) => person.dismiss()));
  }
}

/** Whether a handshake failed because plain HTTP answered it. */
function isAnswer(reason: string): boolean {
  return reason.includes("Unexpected server response");
}

/** Whether nothing answered a handshake in time. */
function isTimeout(reason: string): boolean {
  return reason.includes("timed out");
}

function refusedCause(reason: string): Said | undefined {
  if (isAnswer(reason)) {
    return say`HTTP answered instead: no WebSocketServer is attached to the HTTP server.`;
  }
  if (isTimeout(reason)) return say`Nothing answers the WebSocket handshake.`;
}
