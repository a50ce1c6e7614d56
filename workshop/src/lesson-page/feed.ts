import type { Language } from "../language/language.ts";
import type { FilePair, LessonSnapshot, Place } from "./snapshot.ts";

/** What somebody at the page may ask of the session. */
export type LessonActions = {
  /** Shows one more hint of a check that has failed. */
  hint(title: string): Promise<void>;
  /** Opens the attendee's file in their editor. @returns a sentence if that did not work */
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
  readonly #listeners = new Set<(snapshot: LessonSnapshot) => void>();
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
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#source) return;
      const snapshot = this.#source();
      for (const listener of this.#listeners) listener(snapshot);
    }, pause).unref();
  }

  /** Tells somebody the state as it is, and each change. @returns what ends that */
  listen(listener: (snapshot: LessonSnapshot) => void): () => void {
    this.#listeners.add(listener);
    if (this.#source) listener(this.#source());
    return () => this.#listeners.delete(listener);
  }
}
