import { randomBytes } from "node:crypto";
import type { Address } from "@chatterbox/checks/conversation/person";
import type { Abilities } from "./abilities.ts";
import { FrameReader, mark, type ServerFrame } from "./frames.ts";
import { type Audience, CrowdLog, type Message } from "./log.ts";

/** What was said in a message, to tell whether it comes as it was said. */
type Said = { words: string; raw: string; id: string | undefined };

/** What everybody in a crowd shares: the server, the clock, and the log of what happens. */
export class Crowd {
  readonly log = new CrowdLog();
  readonly address: Address;
  readonly abilities: Abilities;
  readonly reader: FrameReader;
  readonly #said: Said[] = [];
  /** Not of the seed: a message that an earlier run has left behind is none of ours. */
  readonly #run = randomBytes(4).toString("hex");
  readonly #start = performance.now();

  constructor(address: Address, abilities: Abilities) {
    this.address = address;
    this.abilities = abilities;
    this.reader = new FrameReader(this.#run);
  }

  /** Milliseconds since the run began. */
  now(): number {
    return performance.now() - this.#start;
  }

  /**
   * Notes a message that is about to be sent.
   * @param compose makes the frame of the words, which end in the mark
   * @returns the frame to send, and the message as the log has it
   */
  compose<Raw extends string | Uint8Array>(
    author: { number: number; id: string | undefined },
    audience: Audience,
    words: string,
    compose: (marked: string) => Raw,
    delay = 0,
  ): { raw: Raw; message: Message } {
    const number = this.log.say(author.number, audience, this.now(), delay);
    const marked = `${words} ${mark(this.#run, number)}`;
    const raw = compose(marked);
    this.#said[number] = { words: marked, raw: String(raw), id: author.id };
    return { raw, message: this.log.messages[number] as Message };
  }

  /** Notes that a message has reached somebody. */
  hear(hearer: number, frame: ServerFrame, binary: boolean): void {
    const said = this.#said[frame.message ?? -1];
    if (!said || frame.message === undefined) return;
    this.log.hear(frame.message, hearer, this.now(), !binary && this.#isIntact(said, frame));
  }

  #isIntact(said: Said, frame: ServerFrame): boolean {
    if (!this.abilities.broadcast) return frame.raw === said.raw;
    if (frame.words !== said.words) return false;
    if (this.abilities.schedule && frame.isScheduled) return false;
    return !this.abilities.ids || said.id === undefined || frame.author === said.id;
  }

  /** The words of a message, as a report shows them: without the mark. */
  wordsOf(message: number): string | undefined {
    return this.#said[message]?.words.replace(/ ~[^~]*~$/, "");
  }
}
