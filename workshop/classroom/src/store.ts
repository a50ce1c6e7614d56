import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { noRules } from "@chatterbox/attendee/locked";
import { writeWhole } from "@chatterbox/stages/files";
import * as v from "valibot";
import type { Classroom, SavedClassroom } from "./classroom.ts";
import { limits } from "./limits.ts";
import { attendeeId, attendeeName, readJson, rules, status } from "./messages.ts";
import { stuck } from "./stuck-since.ts";

/** Milliseconds during which changes are collected before they are written. */
const pause = 1000;

/** Milliseconds after which people and rules count as another day's. */
const lifetime = 12 * 60 * 60 * 1000;

const boardFile = (folder: string) => join(folder, "board.json");

const savedBoard = v.object({
  /** In milliseconds since 1970, as all times. */
  at: v.number(),
  port: v.number(),
  rules,
  lastNumber: v.number(),
  people: v.array(
    v.object({
      id: attendeeId,
      number: v.number(),
      name: attendeeName,
      seenAt: v.number(),
      status: v.exactOptional(status),
      stuck: v.exactOptional(stuck),
    }),
  ),
});

/** A board's state when it last ran. */
export type SavedBoard = SavedClassroom & {
  /** The port on which it listened today. */
  port: number | undefined;
  /** The port on which it last listened, on any day: it may still be running there. */
  lastPort: number | undefined;
};

/** Loads today's board from a folder; an empty one if there is none, or its file is damaged. */
export async function loadBoard(folder: string, now = Date.now()): Promise<SavedBoard> {
  const text = await readFile(boardFile(folder), "utf8").catch(() => "");
  const saved = readJson(savedBoard, text);
  const nothing = { people: [], rules: noRules, lastNumber: 0, port: undefined };
  if (!saved || now - saved.at >= lifetime) return { ...nothing, lastPort: saved?.port };
  const { port, rules, lastNumber } = saved;
  const people = saved.people.filter(({ seenAt }) => now - seenAt < lifetime);
  return { people: people.slice(0, limits.people), rules, lastNumber, port, lastPort: port };
}

/**
 * Saves a classroom soon after each change, without the code that attendees share.
 * @returns `save` saves it at once, `stop` for the last time. Neither rejects: a full disk must not stop
 * the board.
 */
export function keepSaving(folder: string, classroom: Classroom, port: number) {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  let isOver = false;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    last = last.then(() => {
      const people = classroom.people.map(({ code: _, connections: __, ...saved }) => saved);
      const { rules, lastNumber } = classroom;
      const board = { at: Date.now(), port, rules, lastNumber, people };
      return writeWhole(boardFile(folder), JSON.stringify(board)).catch(() => {});
    });
    return last;
  };
  const changed = () => {
    if (!isOver) timer ??= setTimeout(save, pause);
  };
  classroom.watch({ onPerson: changed, onGone: changed, onRules: () => void save() });
  const stop = () => {
    isOver = true;
    return save();
  };
  return { save, stop };
}
