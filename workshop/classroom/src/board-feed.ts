import type { Rules } from "@chatterbox/attendee/locked";
import { steps } from "@chatterbox/stages/stages";
import { type Change, type Everything, rowOf, type Whereabouts } from "./board-view.ts";
import type { Classroom, Person } from "./classroom.ts";

/** Milliseconds in which changes are gathered: a room that saves at once is one message. */
const pause = 50;

type Listener = (event: Everything | Change) => void;

/** Tells boards what has changed: the first change at once, those soon after it together. */
export class BoardFeed {
  readonly #classroom: Classroom;
  readonly #whereabouts: () => Whereabouts;
  readonly #listeners = new Set<Listener>();
  readonly #changed = new Set<Person>();
  readonly #gone = new Set<number>();
  #rules: Rules | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(classroom: Classroom, whereabouts: () => Whereabouts) {
    this.#classroom = classroom;
    this.#whereabouts = whereabouts;
    classroom.watch({
      onPerson: (person) => this.#tell(() => this.#changed.add(person)),
      onGone: (person) =>
        this.#tell(() => {
          this.#changed.delete(person);
          this.#gone.add(person.number);
        }),
      onRules: (rules) =>
        this.#tell(() => {
          this.#rules = rules;
        }),
    });
  }

  /** How many boards are open. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Tells everything at once, and then what changes. @returns what ends that */
  listen(listener: Listener): () => void {
    this.#flush(); // what has changed until now is part of everything
    this.#listeners.add(listener);
    listener({
      kind: "everything",
      now: Date.now(),
      rows: this.#classroom.people.map(rowOf),
      rules: this.#classroom.rules,
      lessons: steps.map(({ number, title }) => ({ number, title })),
      whereabouts: this.#whereabouts(),
    });
    return () => this.#listeners.delete(listener);
  }

  /** Tells nothing more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #tell(note: () => void): void {
    if (this.#listeners.size === 0) return;
    note();
    if (this.#timer) return;
    this.#flush();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#flush();
    }, pause);
  }

  #flush(): void {
    if (this.#changed.size === 0 && this.#gone.size === 0 && !this.#rules) return;
    const change: Change = {
      kind: "change",
      now: Date.now(),
      rows: [...this.#changed].map(rowOf),
      gone: [...this.#gone],
      ...(this.#rules && { rules: this.#rules }),
    };
    this.#changed.clear();
    this.#gone.clear();
    this.#rules = undefined;
    for (const listener of this.#listeners) listener(change);
  }
}
