import { noRules, type Rules } from "@chatterbox/attendee/locked";
import { plainLine } from "./plain-text.ts";
import { type CodeFile, limits, type Status } from "./protocol.ts";
import { type Standing, standingAfter } from "./stuck-since.ts";

/** Somebody on the board. Times are in milliseconds since 1970. */
export type Person = {
  /** What their runner made up to be known by. Nobody else is told. */
  readonly id: string;
  /** By which the board calls them: people without a nickname are told apart by it. */
  readonly number: number;
  name: string;
  /** Undefined until their first verdict. */
  status?: Status;
  standing?: Standing;
  /** When they were heard of last. */
  seenAt: number;
  /** How many runners of theirs are connected: none means that they are away. */
  connections: number;
  /** Their code, while they offer it. It is never kept. */
  code?: CodeFile[] | undefined;
};

/** Who wants to know of what happens in the classroom. */
export type Watcher = {
  onPerson?(person: Person): void;
  /** Somebody has been taken off the board. */
  onGone?(person: Person): void;
  onRules?(rules: Rules): void;
};

/** What outlives the board. */
export type KeptClassroom = {
  people: Omit<Person, "connections" | "code">[];
  rules: Rules;
  /** The highest number that was given; 0 if none was. */
  highest: number;
};

/** What can be held back, lesson by lesson. */
export type Held = "hints" | "solutions";

/** Who is there, how they stand, and what the instructor has said. It knows nothing of connections. */
export class Classroom {
  readonly #people = new Map<string, Person>();
  readonly #watchers = new Set<Watcher>();
  #rules: Rules;
  #highest: number;

  /** @param kept what there was when the board ended */
  constructor(kept: KeptClassroom = { people: [], rules: noRules, highest: 0 }) {
    this.#rules = kept.rules;
    this.#highest = kept.highest;
    for (const person of kept.people) this.#people.set(person.id, { ...person, connections: 0 });
  }

  get rules(): Rules {
    return this.#rules;
  }

  get people(): Person[] {
    return [...this.#people.values()];
  }

  /** The highest number that was given: none is given twice, also when its owner is gone. */
  get highest(): number {
    return this.#highest;
  }

  /** The person that the board calls by a number. */
  person(number: number): Person | undefined {
    return this.people.find((person) => person.number === number);
  }

  watch(watcher: Watcher): void {
    this.#watchers.add(watcher);
  }

  /** Somebody is there, or there again. @returns undefined if there is no room for another */
  enter(id: string, name: string): Person | undefined {
    const known = this.#people.get(id);
    if (!known && !this.#makeRoom()) return undefined;
    const person = known ?? { id, number: ++this.#highest, name, seenAt: 0, connections: 0 };
    this.#people.set(id, person);
    person.name = name;
    person.connections++;
    this.#seen(person);
    return person;
  }

  /** A runner of theirs is gone. Who has offered code through it takes that back before. */
  leave(person: Person): void {
    person.connections--;
    this.#seen(person);
  }

  /** They have had a verdict. Where no check fails and yet not all pass, there is none. */
  hear(person: Person, status: Status): void {
    if (status.failing || status.passed === status.total) {
      person.standing = standingAfter(person.standing, status, Date.now());
      person.status = status;
    }
    this.#seen(person);
  }

  /** They show their code to the instructor, or take it back. */
  offer(person: Person, code: CodeFile[] | undefined): void {
    person.code = code;
    this.#seen(person);
  }

  /** Takes somebody off the board. @returns whether there was anybody of this number */
  remove(number: number): boolean {
    const person = this.person(number);
    if (!person) return false;
    this.#people.delete(person.id);
    for (const { onGone } of this.#watchers) onGone?.(person);
    return true;
  }

  /** Takes everybody off the board who is away. Who comes again is on it again. */
  removeAway(): void {
    for (const { number, connections } of this.people) if (connections === 0) this.remove(number);
  }

  /** Holds hints or the solution of a lesson back, or opens them. */
  hold(what: Held, lesson: number, held: boolean): void {
    const others = this.#rules[what].filter((other) => other !== lesson);
    const lessons = held ? [...others, lesson].sort((one, other) => one - other) : others;
    this.#change({ [what]: lessons });
  }

  /** Sends a word to all, in place of the one before; an empty one takes that back. */
  say(word: string): void {
    this.#change({ word: plainLine(word, limits.word).trim() || null });
  }

  #change(change: Partial<Rules>): void {
    this.#rules = { ...this.#rules, ...change };
    for (const { onRules } of this.#watchers) onRules?.(this.#rules);
  }

  #seen(person: Person): void {
    person.seenAt = Date.now();
    if (this.#people.get(person.id) !== person) return; // taken off the board just now
    for (const { onPerson } of this.#watchers) onPerson?.(person);
  }

  /** Lets whoever is away longest go if the board is full. @returns whether there is room */
  #makeRoom(): boolean {
    if (this.#people.size < limits.people) return true;
    const away = this.people.filter(({ connections }) => connections === 0);
    const longest = away.sort((one, other) => one.seenAt - other.seenAt)[0];
    return longest !== undefined && this.remove(longest.number);
  }
}
