import type { Rules } from "@chatterbox/attendee/locked";
import type { Change, Everything, LessonName, Row, Whereabouts } from "../../../src/board-view.ts";

/** All that is known of the classroom. */
export type BoardState = {
  rows: ReadonlyMap<number, Row>;
  rules: Rules;
  lessons: LessonName[];
  whereabouts: Whereabouts;
  /** Milliseconds by which the board's clock is ahead of this browser's. */
  ahead: number;
};

/** The state after an event; undefined as long as nothing is known. */
export function after(
  before: BoardState | undefined,
  event: Everything | Change,
  ownNow: number,
): BoardState | undefined {
  const ahead = event.now - ownNow;
  if (event.kind === "everything") {
    const { rows, rules, lessons, whereabouts } = event;
    return { rows: byNumber(rows), rules, lessons, whereabouts, ahead };
  }
  if (!before) return undefined;
  const rows = new Map(before.rows);
  for (const row of event.rows) rows.set(row.number, row);
  for (const number of event.gone) rows.delete(number);
  return { ...before, rows, rules: event.rules ?? before.rules, ahead };
}

function byNumber(rows: Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.number, row]));
}
