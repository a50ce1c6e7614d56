import type { Rules } from "@chatterbox/attendee/locked";
import { steps } from "@chatterbox/stages/stages";
import { type Change, type Everything, type JoinInfo, rowOf } from "./board-view.ts";
import type { Classroom, Person } from "./classroom.ts";

/** Milliseconds during which changes are collected: a whole room that saves at once is one event. */
const pause = 50;

type Listener = (event: Everything | Change) => void;

/** Sends changes to open boards: the first at once, then those of each pause together. */
export class BoardFeed {
  readonly #classroom: Classroom;
  readonly #joinInfo: () => JoinInfo;
  readonly #listeners = new Set<Listener>();
  readonly #changed = new Set<Person>();
  readonly #gone = new Set<number>();
  #rules: Rules | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(classroom: Classroom, joinInfo: () => JoinInfo) {
    this.#classroom = classroom;
    this.#joinInfo = joinInfo;
    classroom.watch({
      onPerson: (person) => this.#note(() => this.#changed.add(person)),
      onGone: (person) =>
        this.#note(() => {
          this.#changed.delete(person);
          this.#gone.add(person.number);
        }),
      onRules: (rules) =>
        this.#note(() => {
          this.#rules = rules;
        }),
    });
  }

  /** How many boards are open. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Calls a listener with everything, then with each change. @returns a function that unsubscribes */
  listen(listener: Listener): () => void {
    this.#flush(); // changes until now are part of everything
    this.#listeners.add(listener);
    listener({
      kind: "everything",
      now: Date.now(),
      rows: this.#classroom.people.map(rowOf),
      rules: this.#classroom.rules,
      lessons: steps.map(({ number, title }) => ({ number, title })),
      joinInfo: this.#joinInfo(),
    });
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #note(change: () => void): void {
    if (this.#listeners.size === 0) return;
    change();
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
