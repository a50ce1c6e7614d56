import * as v from "valibot";
import type { Status } from "./messages.ts";

/** Where somebody is in a lesson, and since when. Times are in milliseconds since 1970. */
export const stuck = v.object({
  lesson: v.number(),
  /** The checks that have failed and have not been passed since; empty when all pass. */
  obstacles: v.array(v.object({ title: v.string(), position: v.number(), since: v.number() })),
  /** The time of the oldest obstacle, or when all checks passed. */
  since: v.number(),
});
export type Stuck = v.InferOutput<typeof stuck>;

/** More than an attendee can have in any lesson. */
const maxObstacles = 50;

/**
 * Where somebody is after a verdict. Breaking an earlier check doesn't reset the clock of a later one:
 * an obstacle is forgotten only when it, or a check after it, has been passed.
 * @param before undefined if nothing is known yet
 * @param now milliseconds since 1970
 */
export function stuckAfter(before: Stuck | undefined, status: Status, now: number): Stuck {
  const { lesson, failure, ago } = status;
  const known = before?.lesson === lesson ? before : undefined;
  if (!failure) {
    const done = known?.obstacles.length === 0;
    return { lesson, obstacles: [], since: done ? known.since : now - ago };
  }
  const { title, position } = failure;
  const ahead = known?.obstacles.filter((obstacle) => obstacle.position >= position) ?? [];
  const isKnown = ahead.some((obstacle) => obstacle.title === title);
  const met = isKnown ? ahead : [...ahead, { title, position, since: now - ago }];
  const obstacles = met.slice(-maxObstacles);
  return { lesson, obstacles, since: Math.min(...obstacles.map(({ since }) => since)) };
}
