import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { noRules } from "@chatterbox/attendee/locked";
import { writeWhole } from "@chatterbox/stages/files";
import type { Classroom, KeptClassroom, Person } from "./classroom.ts";
import { nickname } from "./plain-text.ts";
import { limits } from "./protocol.ts";
import { isId, statusOf } from "./read-message.ts";
import { readRules } from "./read-rules.ts";
import { type Standing, standingAfter } from "./stuck-since.ts";

/** Milliseconds in which changes are gathered before they are written. */
const pause = 1000;

/** Milliseconds after which whoever was not seen any more belongs to another day's class. */
const lifetime = 12 * 60 * 60 * 1000;

const fileIn = (folder: string) => join(folder, "board.json");

/** What was kept. */
export type Memory = KeptClassroom & {
  /** The port on which the board listened today. */
  port: number | undefined;
  /** The port on which it listened, whenever that was: it may still do so. */
  lastPort: number | undefined;
};

/** Reads what a board has kept. What is missing, damaged or of another day counts as nothing. */
export async function recallBoard(folder: string, now = Date.now()): Promise<Memory> {
  try {
    const kept = JSON.parse(await readFile(fileIn(folder), "utf8"));
    const people: unknown[] = Array.isArray(kept.people) ? kept.people : [];
    const known = people.flatMap((person) => personOf(person, now) ?? []).slice(0, limits.people);
    const isFresh = typeof kept.at === "number" && now - kept.at < lifetime;
    const lastPort = Number.isInteger(kept.port) ? kept.port : undefined;
    return {
      people: known,
      rules: (isFresh && readRules(kept.rules)) || noRules,
      highest: highestOf(known, isFresh ? kept.highest : 0),
      port: isFresh ? lastPort : undefined,
      lastPort,
    };
  } catch {
    return { people: [], rules: noRules, highest: 0, port: undefined, lastPort: undefined };
  }
}

/** Keeps a classroom in a file, a little after each change; code that was offered is not kept. */
export class BoardStore {
  readonly #folder: string;
  readonly #classroom: Classroom;
  readonly #port: number;
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(folder: string, classroom: Classroom, port: number) {
    this.#folder = folder;
    this.#classroom = classroom;
    this.#port = port;
    const changed = () => this.#changed();
    classroom.watch({ onPerson: changed, onGone: changed, onRules: () => void this.save() });
  }

  /** Writes it now. Never rejects: a full disk must not end the board. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#last = this.#last.then(() => {
      const people = this.#classroom.people.map(({ code: _, connections: __, ...kept }) => kept);
      const { rules, highest } = this.#classroom;
      const board = { at: Date.now(), port: this.#port, rules, highest, people };
      return writeWhole(fileIn(this.#folder), JSON.stringify(board)).catch(() => {});
    });
    return this.#last;
  }

  #changed(): void {
    this.#timer ??= setTimeout(() => void this.save(), pause);
  }
}

function personOf(kept: unknown, now: number): KeptClassroom["people"][number] | undefined {
  const { id, number, name, seenAt, status, standing } = (kept ?? {}) as Partial<Person>;
  if (!isId(id) || !Number.isInteger(number) || typeof name !== "string") return undefined;
  if (typeof seenAt !== "number" || now - seenAt > lifetime) return undefined;
  const person = { id, number: number as number, name: nickname(name, limits.name), seenAt };
  const known = status && statusOf(status);
  if (!known) return person;
  return { ...person, status: known, standing: standingOf(standing, known, seenAt) };
}

function standingOf(
  kept: Standing | undefined,
  status: Person["status"],
  seenAt: number,
): Standing {
  const isWhole =
    kept?.lesson === status?.lesson &&
    typeof kept?.since === "number" &&
    Array.isArray(kept.obstacles) &&
    kept.obstacles.every(
      ({ since, place }) => typeof since === "number" && Number.isInteger(place),
    );
  return isWhole
    ? (kept as Standing)
    : standingAfter(undefined, status as NonNullable<typeof status>, seenAt);
}

function highestOf(people: KeptClassroom["people"], kept: unknown): number {
  const given = Number.isSafeInteger(kept) ? (kept as number) : 0;
  return Math.max(given, ...people.map(({ number }) => number), 0);
}
