import type { Logged } from "../chat/frame-log.ts";

export type Direction = "all" | "sent" | "received";

/** The frames of one direction that contain a text, ignoring case, and all openings and closings. */
export function filterFrames(
  frames: readonly Logged[],
  direction: Direction,
  text: string,
): Logged[] {
  const wanted = text.trim().toLowerCase();
  return frames.filter((frame) => {
    if (frame.kind === "opened" || frame.kind === "closed") return wanted === "";
    const kind = frame.kind === "binary" ? "received" : frame.kind;
    if (direction !== "all" && kind !== direction) return false;
    return wanted === "" || ("text" in frame && frame.text.toLowerCase().includes(wanted));
  });
}

/** A time of day to the millisecond: 14:02:09.512 */
export function exactTime(time: number): string {
  const date = new Date(time);
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()];
  const clock = parts.map((part) => `${part}`.padStart(2, "0")).join(":");
  return `${clock}.${`${date.getMilliseconds()}`.padStart(3, "0")}`;
}
