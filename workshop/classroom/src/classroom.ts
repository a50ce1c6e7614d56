import { noRules, type Rules } from "@chatterbox/attendee/locked";
import { limits } from "./limits.ts";
import type { CodeFile, Status } from "./messages.ts";
import { plainLine } from "./plain-text.ts";
import { type Stuck, stuckAfter } from "./stuck-since.ts";

/** Somebody on the board. Times are in milliseconds since 1970. */
export type Person = {
  /** A secret of their runner, shown to nobody. */
  readonly id: string;
  /** Tells people without a nickname apart. */
  readonly number: number;
  name: string;
  /** Undefined until their first verdict. */
  status?: Status;
  stuck?: Stuck;
  seenAt: number;
  /** How many of their runners are connected; 0 if they are away. */
  connections: number;
  /** Their code, while they share it. It is never saved. */
  code?: CodeFile[] | undefined;
};

/** Callbacks for what happens in the classroom. */
export type ClassroomWatcher = {
  onPerson?(person: Person): void;
  /** Somebody has been taken off the board. */
  onGone?(person: Person): void;
  onRules?(rules: Rules): void;
};

/** What outlives the board. */
export type SavedClassroom = {
  people: Omit<Person, "connections" | "code">[];
  rules: Rules;
  /** The number given last; 0 at first. */
  lastNumber: number;
};

/** What the instructor can lock, lesson by lesson. */
export type Lockable = "hints" | "solutions";

/** The people of a classroom, where they are, and the instructor's rules. It knows nothing of connections. */
export class Classroom {
  readonly #people = new Map<string, Person>();
  readonly #watchers = new Set<ClassroomWatcher>();
  #rules: Rules;
  #lastNumber: number;

  constructor(saved: SavedClassroom = { people: [], rules: noRules, lastNumber: 0 }) {
    this.#rules = saved.rules;
    this.#lastNumber = saved.lastNumber;
    for (const person of saved.people) this.#people.set(person.id, { ...person, connections: 0 });
  }

  get rules(): Rules {
    return this.#rules;
  }

  get people(): Person[] {
    return [...this.#people.values()];
  }

  /** The number given last. Numbers are never reused. */
  get lastNumber(): number {
    return this.#lastNumber;
  }

  person(number: number): Person | undefined {
    return this.people.find((person) => person.number === number);
  }

  watch(watcher: ClassroomWatcher): void {
    this.#watchers.add(watcher);
  }

  /** A runner connects. @returns undefined if the board is full */
  enter(id: string, name: string): Person | undefined {
    const known = this.#people.get(id);
    if (!known && !this.#makeRoom()) return undefined;
    const person = known ?? { id, number: ++this.#lastNumber, name, seenAt: 0, connections: 0 };
    this.#people.set(id, person);
    person.name = name;
    person.connections++;
    this.#seen(person);
    return person;
  }

  /** A runner of theirs has disconnected. */
  leave(person: Person): void {
    person.connections--;
    this.#seen(person);
  }

  /** They have a new verdict. One in which no check fails but not all pass is ignored. */
  update(person: Person, status: Status): void {
    if (status.failure || status.passed === status.total) {
      person.stuck = stuckAfter(person.stuck, status, Date.now());
      person.status = status;
    }
    this.#seen(person);
  }

  /** They share their code with the instructor, or stop sharing it. */
  share(person: Person, code: CodeFile[] | undefined): void {
    person.code = code;
    this.#seen(person);
  }

  /** Takes somebody off the board. @returns false if nobody has this number */
  remove(number: number): boolean {
    const person = this.person(number);
    if (!person) return false;
    this.#people.delete(person.id);
    for (const { onGone } of this.#watchers) onGone?.(person);
    return true;
  }

  /** Takes everyone who is away off the board, until they connect again. */
  removeAway(): void {
    for (const { number, connections } of this.people) if (connections === 0) this.remove(number);
  }

  /** Locks or unlocks the hints or the solution of a lesson. */
  lock(what: Lockable, lesson: number, locked: boolean): void {
    const others = this.#rules[what].filter((other) => other !== lesson);
    const lessons = locked ? [...others, lesson].sort((one, other) => one - other) : others;
    this.#change({ [what]: lessons });
  }

  /** Replaces the message shown to everyone; an empty text withdraws it. */
  announce(text: string): void {
    this.#change({ announcement: plainLine(text, limits.announcement).trim() || null });
  }

  #change(change: Partial<Rules>): void {
    this.#rules = { ...this.#rules, ...change };
    for (const { onRules } of this.#watchers) onRules?.(this.#rules);
  }

  #seen(person: Person): void {
    person.seenAt = Date.now();
    if (this.#people.get(person.id) !== person) return; // they were taken off the board
    for (const { onPerson } of this.#watchers) onPerson?.(person);
  }

  /** If the board is full, removes whoever has been away longest. @returns whether there is room */
  #makeRoom(): boolean {
    if (this.#people.size < limits.people) return true;
    const away = this.people.filter(({ connections }) => connections === 0);
    const longest = away.sort((one, other) => one.seenAt - other.seenAt)[0];
    return longest !== undefined && this.remove(longest.number);
  }
}
