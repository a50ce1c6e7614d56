import { randomUUID } from "node:crypto";
import { noRules } from "@chatterbox/attendee/locked";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { readPlace } from "./board-place.ts";
import { Membership } from "./membership.ts";
import {
  currentRules,
  forgetMembership,
  isOver,
  keepMembership,
  readMembership,
} from "./membership-file.ts";
import { nickname } from "./plain-text.ts";
import { limits } from "./protocol.ts";

/** What was said about a classroom on the command line. */
export type ClassroomWish = { classroom?: string; name?: string; "no-classroom"?: boolean };

/**
 * Joins the classroom that is asked for, or else the one of the last time, on the same day.
 * @returns undefined if there is none
 * @throws ExpectedError if the wish can't be understood
 */
export async function joinClassroom(wish: ClassroomWish): Promise<Membership | undefined> {
  if (wish["no-classroom"]) {
    await forgetMembership();
    return undefined;
  }
  const known = await readMembership();
  const again = known && !isOver(known) ? known : undefined;
  const place = wish.classroom === undefined ? again : readPlace(wish.classroom);
  if (!place) {
    if (wish.name === undefined) return undefined;
    throw new ExpectedError(
      say`A name is for a classroom: npm run lesson -- --classroom CODE --name ${wish.name}`,
    );
  }
  const { host, port } = place;
  const isSame = known?.host === host && known.port === port;
  const name = wish.name === undefined ? (known?.name ?? "") : nickname(wish.name, limits.name);
  const membership = {
    host,
    port,
    id: known?.id ?? randomUUID(),
    name,
    rules: isSame ? currentRules(known) : noRules,
    at: place === known ? known.at : Date.now(),
  };
  await keepMembership(membership);
  return new Membership(membership);
}
