import type { Language } from "../language/language.ts";
import type { FilePair, LessonSnapshot, Place } from "./snapshot.ts";

/** What somebody at the page may ask of the session. */
export type LessonActions = {
  /** Shows one more hint of a check that has failed. */
  hint(title: string): Promise<void>;
  /** Opens the attendee's file in their editor. @returns a sentence if there is something to say */
  open(place: Place): Promise<string | undefined>;
  /** Goes on with another lesson. @returns false if there is none with this number */
  go(lesson: number): boolean;
  /** Runs the checks again. */
  run(): void;
  /** Speaks another language from now on, and runs the checks again in it. */
  speak(language: Language): void;
  /** Sends so many made-up people to the attendee's server, unless some are there already. */
  sendCrowd(people: number): void;
  /** Sends them home; when they are, forgets the report. */
  endCrowd(): void;
  /** Two programs by name, a stage's or "mine", file by file. */
  compare(from: string, to: string): Promise<FilePair[]>;
};

/** Milliseconds in which changes are gathered: so nothing is worked out while a verdict is awaited. */
const pause = 30;

/** Joins the session to the pages that look on. Without a page it costs nothing. */
export class LessonFeed {
  #source: (() => LessonSnapshot) | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Who listens, and for how many milliseconds changes are gathered for them. */
  readonly #listeners = new Map<(snapshot: LessonSnapshot) => void, number>();
  /** Undefined until the session has begun. */
  actions: LessonActions | undefined;

  /** Called by the session when it has begun. */
  connect(source: () => LessonSnapshot, actions: LessonActions): void {
    this.#source = source;
    this.actions = actions;
    this.changed();
  }

  /** Called by the session at each change of its state; it is told a little later. */
  changed(): void {
    if (this.#timer || this.#listeners.size === 0) return;
    const soonest = Math.min(...this.#listeners.values());
    this.#timer = setTimeout(() => this.tellNow(), soonest).unref();
  }

  /** Called by the session at a verdict, when nobody waits for anything else. */
  tellNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#source || this.#listeners.size === 0) return;
    const snapshot = this.#source();
    for (const listener of this.#listeners.keys()) listener(snapshot);
  }

  /**
   * Tells somebody the state as it is, and each change.
   * @param patience milliseconds for which they can wait for a change that is no verdict
   * @returns what ends that
   */
  listen(listener: (snapshot: LessonSnapshot) => void, patience = pause): () => void {
    this.#listeners.set(listener, patience);
    if (this.#source) listener(this.#source());
    return () => this.#listeners.delete(listener);
  }
}
