import { readFile, rm } from "node:fs/promises";
import { type Locked, lockedBy, noRules, type Rules } from "@chatterbox/attendee/locked";
import { membershipFile } from "@chatterbox/attendee/playground";
import { readProgress } from "@chatterbox/attendee/progress";
import { writeWhole } from "@chatterbox/stages/files";
import type { Step } from "@chatterbox/stages/stages";
import * as v from "valibot";
import { attendeeId, attendeeName, readJson, rules } from "./messages.ts";

/** The attendee's classroom, as it is saved for the next command. */
const savedMembership = v.pipe(
  v.object({
    host: v.string(),
    port: v.pipe(v.number(), v.integer()),
    id: attendeeId,
    /** Empty if they chose none. */
    name: attendeeName,
    /** The rules that the board sent last. */
    rules: v.fallback(rules, noRules),
    /** When the board was last heard from or joined, in milliseconds since 1970; 0 if unknown. */
    at: v.fallback(v.number(), 0),
  }),
  v.check(({ host, port }) => URL.canParse(`ws://${host}:${port}`)),
);
export type SavedMembership = v.InferOutput<typeof savedMembership>;

/** Milliseconds after which a class counts as over: nothing stays locked at home. */
const lifetime = 12 * 60 * 60 * 1000;

/** @returns undefined if the attendee is in no classroom, or the file can't be read */
export async function loadMembership(
  file = membershipFile(),
): Promise<SavedMembership | undefined> {
  return readJson(savedMembership, await readFile(file, "utf8").catch(() => ""));
}

export function saveMembership(membership: SavedMembership, file = membershipFile()) {
  return inTurn(() => writeWhole(file, `${JSON.stringify(membership, null, 2)}\n`));
}

export function forgetMembership(file = membershipFile()): Promise<void> {
  return inTurn(() => rm(file, { force: true }));
}

/** Runs changes one after the other: two sets of rules may arrive within a millisecond. */
function inTurn(change: () => Promise<void>): Promise<void> {
  const changed = lastChange.then(change);
  lastChange = changed.catch(() => {});
  return changed;
}

let lastChange: Promise<void> = Promise.resolve();

/** The instructor's rules, for as long as the class lasts. @param now milliseconds since 1970 */
export function currentRules(membership: SavedMembership, now = Date.now()): Rules {
  return isOver(membership, now) ? noRules : membership.rules;
}

/** What the instructor has locked of a lesson, for a command that runs without the board. */
export async function lockedNow(step: Step): Promise<Locked> {
  const [membership, { doneAt }] = await Promise.all([loadMembership(), readProgress(step)]);
  const rules = membership ? currentRules(membership) : noRules;
  return lockedBy(rules, step.number, doneAt !== undefined);
}

/** Whether the class is over; if so, a runner joins it only on request. */
export function isOver({ at }: SavedMembership, now = Date.now()): boolean {
  return now - at >= lifetime;
}
