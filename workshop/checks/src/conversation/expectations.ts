import type { Expected } from "./expected.ts";
import { type Frame, isIdFrame } from "./frames.ts";
import { cutOff, type Explain, missing, unexpected } from "./mismatch.ts";
import type { Participants } from "./participants.ts";
import { longest, type Person } from "./person.ts";
import type { ServerEnd } from "./server-end.ts";
import type { Transcript } from "./transcript.ts";

export type ExpectOptions = {
  /** Whether each person has to receive their frames in the order given. */
  ordered?: boolean;
  /** How much later than immediately a frame may come, in milliseconds. */
  within?: number;
  /** Whether id frames count; otherwise they are ignored. */
  ids?: boolean;
  /** Whether a frame is ignored. */
  allow?: (frame: Frame) => boolean;
};

/** Waits for the frames that people should receive; any other frame is a failure. */
export class Expectations {
  readonly #participants: Participants;
  readonly #end: ServerEnd;
  readonly #transcript: Transcript;
  readonly #timeout: number;
  #wake: () => void = () => {};

  /** @param timeout how long something may take that should come immediately, in milliseconds */
  constructor(participants: Participants, end: ServerEnd, transcript: Transcript, timeout: number) {
    this.#participants = participants;
    this.#end = end;
    this.#transcript = transcript;
    this.#timeout = timeout;
  }

  /** Call this when something has happened: it is checked again. */
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
    const deadline = setDeadline(this.#timeout, within, pings, () => this.wake());
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
        if (deadline.passed) this.#failMissing(open, explain);
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      deadline.cancel();
    }
  }

  /** Fails because somebody's connection was closed, or because the server has ended, if that is why. */
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
 * Removes an expected frame from the open ones.
 * @param open what has not arrived yet
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

/** Whether there is no point in waiting any longer. */
type Deadline = { readonly passed: boolean; cancel(): void };

/**
 * Sets a deadline: it passes when time is up and the server has answered pings since, so that it has had the
 * processor.
 * @param timeout how long something may take that should come at once, in milliseconds
 * @param within how much later than at once it may come, in milliseconds
 * @param pings resolves when the server has answered
 * @param onPass called when the deadline passes
 */
function setDeadline(
  timeout: number,
  within: number,
  pings: () => Promise<void>,
  onPass: () => void,
): Deadline {
  let cancelled = false;
  const pass = () => {
    deadline.passed = true;
    if (!cancelled) onPass();
  };
  const limit = setTimeout(pass, longest + within);
  const timer = setTimeout(() => pings().then(pass), timeout + within);
  const cancel = () => {
    cancelled = true;
    clearTimeout(timer);
    clearTimeout(limit);
  };
  const deadline = { passed: false, cancel };
  return deadline;
}
