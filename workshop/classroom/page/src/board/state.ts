import type { Rules } from "@chatterbox/attendee/locked";
import type { Change, Everything, JoinInfo, LessonName, Row } from "../../../src/board-view.ts";

/** Everything known about the classroom. */
export type BoardState = {
  rows: ReadonlyMap<number, Row>;
  rules: Rules;
  lessons: LessonName[];
  joinInfo: JoinInfo;
  /** Milliseconds by which the board's clock is ahead of this browser's. */
  ahead: number;
};

/** The state after an event; undefined until the board has sent everything once. */
export function after(
  before: BoardState | undefined,
  event: Everything | Change,
  ownNow: number,
): BoardState | undefined {
  const ahead = event.now - ownNow;
  if (event.kind === "everything") {
    const { rules, lessons, joinInfo } = event;
    const rows = new Map(event.rows.map((row) => [row.number, row]));
    return { rows, rules, lessons, joinInfo, ahead };
  }
  if (!before) return undefined;
  const rows = new Map(before.rows);
  for (const row of event.rows) rows.set(row.number, row);
  for (const number of event.gone) rows.delete(number);
  return { ...before, rows, rules: event.rules ?? before.rules, ahead };
}
