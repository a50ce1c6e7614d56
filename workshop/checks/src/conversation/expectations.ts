import { patience } from "./deadline.ts";
import { isIdFrame } from "./frames.ts";
import { cutOff, type Expected, type Explain, missing, unexpected } from "./mismatch.ts";
import type { Participants } from "./participants.ts";
import type { Frame, Person } from "./person.ts";
import type { ServerEnd } from "./server-end.ts";
import type { Transcript } from "./transcript.ts";

/** How frames are expected. */
export type ExpectOptions = {
  /** Whether each person has to receive theirs in the order given. */
  ordered?: boolean;
  /** How much later than at once a frame may come, in milliseconds. */
  within?: number;
  /** Whether a frame that tells an id is looked at as any other. */
  ids?: boolean;
  /** Whether a frame may come or not. */
  allow?: (frame: Frame) => boolean;
};

/** Waits for what the people of a conversation are to receive, and lets nothing else pass. */
export class Expectations {
  readonly #participants: Participants;
  readonly #end: ServerEnd;
  readonly #transcript: Transcript;
  readonly #atOnce: number;
  #wake: () => void = () => {};

  /** @param atOnce how long something may take that should come at once, in milliseconds */
  constructor(participants: Participants, end: ServerEnd, transcript: Transcript, atOnce: number) {
    this.#participants = participants;
    this.#end = end;
    this.#transcript = transcript;
    this.#atOnce = atOnce;
  }

  /** To be called when something has happened: whoever waits takes another look. */
  wake(): void {
    this.#wake();
  }

  /** As `Conversation.expect`. */
  async expect(
    expected: Expected[],
    explain: Explain,
    { ordered = false, within = 0, ids = false, allow = () => false }: ExpectOptions,
  ): Promise<void> {
    const open = [...expected];
    const pings = () => this.#participants.pings();
    const waiting = patience(this.#atOnce, within, pings, () => this.wake());
    try {
      for (;;) {
        for (const person of this.#participants.people) {
          for (const frame of person.inbox.splice(0)) {
            if (allow(frame)) continue;
            if (!ids && isIdFrame(frame)) continue;
            take(open, person, frame, ordered, explain);
          }
          if (person.cutOff) await this.failCutOff(person, open, explain);
        }
        if (open.length === 0) return;
        this.#end.failIfEnded();
        if (waiting.atEnd) this.#failMissing(open, explain);
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      waiting.cancel();
    }
  }

  /** Fails because somebody's connection has ended, or the server, if that was the reason. */
  async failCutOff(who: Person, open: Expected[], explain: Explain): Promise<never> {
    await this.#end.failIfEnding();
    throw cutOff(who, expectedBy(who, open), explain);
  }

  #failMissing(open: Expected[], explain: Explain): never {
    for (const { who, what } of open) {
      this.#transcript.add(who.name, "misses", what).unexpected = true;
    }
    throw missing(open, explain);
  }
}

/**
 * Crosses off a frame that was expected.
 * @param open what has not come yet
 * @throws CheckFailure if it was not expected, or not yet
 */
function take(
  open: Expected[],
  who: Person,
  frame: Frame,
  ordered: boolean,
  explain: Explain,
): void {
  const own = expectedBy(who, open);
  const found = (ordered ? own.slice(0, 1) : own).find((item) => item.matches(frame));
  if (!found) {
    frame.entry.unexpected = true;
    if (own[0]) frame.entry.insteadOf = own[0].what;
    throw unexpected(who, frame, own, explain);
  }
  open.splice(open.indexOf(found), 1);
}

function expectedBy(who: Person, expected: Expected[]): Expected[] {
  return expected.filter((item) => item.who === who);
}
