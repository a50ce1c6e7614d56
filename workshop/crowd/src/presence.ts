import type { Place, Stay } from "./log.ts";

/**
 * The place in which somebody surely was for the whole of a time.
 * @param stays their stays, in order
 * @returns undefined if they moved meanwhile, or were not there yet
 */
export function placeDuring(
  stays: readonly Stay[],
  from: number,
  until: number,
): Place | undefined {
  const stay = stayAt(stays, from);
  const next = stays[stay + 1];
  return next && next.from <= until ? undefined : stays[stay]?.place;
}

/** Which of the stays a moment falls into; -1 before the first. */
export function stayAt(stays: readonly Stay[], at: number): number {
  let index = stays.length - 1;
  while (index >= 0 && (stays[index] as Stay).from > at) index--;
  return index;
}

/** Whether somebody has gone by then. */
export function hasGone(stays: readonly Stay[], by: number): boolean {
  const last = stays.at(-1);
  return last?.place === "gone" && last.from <= by;
}
