import { randomBytes } from "node:crypto";
import type { Address } from "@chatterbox/checks/conversation/client";
import { fields, isIdFrame, parseJson } from "@chatterbox/checks/conversation/frames";
import { CrowdLog, type Message } from "./log.ts";
import type { Abilities } from "./plan.ts";
import type { Audience } from "./presence.ts";

/** What a crowd needs to know of a frame from the server. */
export type ServerFrame = {
  raw: string;
  /** The number of the message, from its mark. */
  message: number | undefined;
  /** The id that the server gives to the receiver. */
  id: string | undefined;
  /** The code of an error or a notice. */
  code: string | undefined;
  author: unknown;
  words: unknown;
  isScheduled: boolean;
};

/** The content of a message, to see whether it arrives unchanged. */
type Said = { words: string; raw: string; id: string | undefined };

/** What a crowd shares: the server, the clock and the log. */
export class Crowd {
  readonly log = new CrowdLog();
  readonly address: Address;
  readonly abilities: Abilities;
  readonly #said: Said[] = [];
  /** Part of each message's mark. Random in spite of the seed: a message from an earlier run is not ours. */
  readonly #run = randomBytes(4).toString("hex");
  readonly #parsed = new Map<string, ServerFrame>();
  readonly #start = performance.now();

  constructor(address: Address, abilities: Abilities) {
    this.address = address;
    this.abilities = abilities;
  }

  /** Milliseconds since the run began. */
  now(): number {
    return performance.now() - this.#start;
  }

  /**
   * Logs a message that is about to be sent.
   * @param compose makes the frame from the words, which end in the mark
   * @returns the frame to send, and the message in the log
   */
  compose<Raw extends string | Uint8Array>(
    author: { number: number; id: string | undefined },
    audience: Audience,
    words: string,
    compose: (marked: string) => Raw,
    delay = 0,
  ): { raw: Raw; message: Message } {
    const number = this.log.say(author.number, audience, this.now(), delay);
    const marked = `${words} ~${this.#run}.${number}~`;
    const raw = compose(marked);
    this.#said[number] = { words: marked, raw: String(raw), id: author.id };
    return { raw, message: this.log.messages[number] as Message };
  }

  /** Parses a frame, but only once: it reaches everybody. */
  read(raw: string): ServerFrame {
    const known = this.#parsed.get(raw);
    if (known) return known;
    if (this.#parsed.size > 500) this.#parsed.clear();
    const json = parseJson(raw);
    const { id, author, type, data } = fields(json);
    const { code, text, schedule } = fields(data);
    const isFromServer = author === "server" && (type === "error" || type === "notice");
    const number = new RegExp(`~${this.#run}\\.(\\d+)~`).exec(raw)?.[1];
    const frame: ServerFrame = {
      raw,
      message: number === undefined || isFromServer ? undefined : Number(number),
      id: isIdFrame({ json, binary: false }) ? (id as string) : undefined,
      code: isFromServer && typeof code === "string" ? code : undefined,
      author,
      words: type === "text" ? text : undefined,
      isScheduled: schedule !== undefined,
    };
    this.#parsed.set(raw, frame);
    return frame;
  }

  /** Logs that a message has reached somebody. */
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

  /** The words of a message without the mark, for a report. */
  wordsOf(message: number): string | undefined {
    return this.#said[message]?.words.replace(/ ~[^~]*~$/, "");
  }
}
