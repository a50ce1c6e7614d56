import type { Status } from "./protocol.ts";

/** A check that somebody has met and not passed yet. */
export type Obstacle = { title: string; place: number; since: number };

/** How somebody stands in a lesson, and since when: the times are in milliseconds since 1970. */
export type Standing = {
  lesson: number;
  /** The checks that have failed and have not been passed since; empty when all pass. */
  obstacles: Obstacle[];
  /** Since when nothing has moved on: the oldest obstacle, or the moment in which all passed. */
  since: number;
};

/** No lesson has more checks in the way of anybody. */
const mostObstacles = 50;

/**
 * How somebody stands after a verdict. Whoever breaks an earlier check while they try to mend one is
 * no less stuck at that: only a check that has been passed is forgotten, with all before it.
 * @param before how they stood; undefined if they were not known
 * @param now milliseconds since 1970
 */
export function standingAfter(before: Standing | undefined, status: Status, now: number): Standing {
  const { lesson, failing, ago } = status;
  const known = before?.lesson === lesson ? before : undefined;
  if (!failing) {
    const done = known?.obstacles.length === 0;
    return { lesson, obstacles: [], since: done ? known.since : now - ago };
  }
  const { title, place } = failing;
  const ahead = known?.obstacles.filter((obstacle) => obstacle.place >= place) ?? [];
  const isKnown = ahead.some((obstacle) => obstacle.title === title);
  const met = isKnown ? ahead : [...ahead, { title, place, since: now - ago }];
  const obstacles = met.slice(-mostObstacles);
  return { lesson, obstacles, since: Math.min(...obstacles.map(({ since }) => since)) };
}
