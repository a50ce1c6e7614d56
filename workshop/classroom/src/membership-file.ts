import { readFile, rm } from "node:fs/promises";
import { noRules, type Rules } from "@chatterbox/attendee/locked";
import { membershipFile } from "@chatterbox/attendee/playground";
import { writeWhole } from "@chatterbox/stages/files";
import type { BoardAddress } from "./address-code.ts";
import { nickname } from "./plain-text.ts";
import { limits } from "./protocol.ts";
import { isId } from "./read-message.ts";
import { readRules } from "./read-rules.ts";

/** Which classroom the attendee is in, as it is kept for the next command. */
export type KeptMembership = BoardAddress & {
  /** By which the board knows them again; made up here, and known to nobody else. */
  id: string;
  /** Empty if they want none. */
  name: string;
  /** The last that is known of the instructor's wishes. */
  rules: Rules;
  /** When the board was heard last, or was joined, in milliseconds since 1970; 0 if that is not known. */
  at: number;
};

/** Milliseconds after which a classroom is over: nobody is to be locked out at home. */
const lifetime = 12 * 60 * 60 * 1000;

/** Reads which classroom the attendee is in; undefined if they are in none, or it can't be read. */
export async function readMembership(): Promise<KeptMembership | undefined> {
  try {
    const kept = JSON.parse(await readFile(membershipFile(), "utf8"));
    const { host, port, id, name, at } = kept;
    const isWhole =
      typeof host === "string" && Number.isInteger(port) && isId(id) && typeof name === "string";
    if (!isWhole || !URL.canParse(`ws://${host}:${port}`)) return undefined;
    const rules = readRules(kept.rules) ?? noRules;
    const heard = typeof at === "number" ? at : 0;
    return { host, port, id, name: nickname(name, limits.name), rules, at: heard };
  } catch {
    return undefined;
  }
}

/** Remembers it for the next command. */
export function keepMembership(membership: KeptMembership): Promise<void> {
  const contents = `${JSON.stringify(membership, null, 2)}\n`;
  return inTurn(() => writeWhole(membershipFile(), contents));
}

/** Forgets it. */
export function forgetMembership(): Promise<void> {
  return inTurn(() => rm(membershipFile(), { force: true }));
}

/** What was asked for last is done last: two wishes of an instructor may come within a millisecond. */
function inTurn(change: () => Promise<void>): Promise<void> {
  const changed = lastChange.then(change);
  lastChange = changed.catch(() => {});
  return changed;
}

let lastChange: Promise<void> = Promise.resolve();

/** The instructor's wishes, as long as the class lasts. @param now milliseconds since 1970 */
export function currentRules(membership: KeptMembership, now = Date.now()): Rules {
  return isOver(membership, now) ? noRules : membership.rules;
}

/** Whether the class was on another day: nobody joins it again without saying so. */
export function isOver({ at }: KeptMembership, now = Date.now()): boolean {
  return now - at >= lifetime;
}
