import { sizeOf } from "../protocol/frames.ts";

/** A frame that went over the wire, or the connection opening or closing. */
export type ToLog =
  | { kind: "sent" | "received"; text: string }
  | { kind: "binary"; bytes: number }
  | { kind: "opened" }
  | { kind: "closed"; code: number };

export type Logged = ToLog & { number: number; time: number; bytes: number };

const mostFrames = 500;

/** Keeps the last frames for the wire inspector. Each change makes a new list. */
export type FrameLog = { add(entry: ToLog): void; clear(): void; list(): readonly Logged[] };

export function createFrameLog(now: () => number, changed: () => void): FrameLog {
  let number = 0;
  let frames: readonly Logged[] = [];
  return {
    add(entry) {
      number++;
      frames = [
        ...frames.slice(1 - mostFrames),
        { ...entry, number, time: now(), bytes: bytesOf(entry) },
      ];
      changed();
    },
    clear() {
      frames = [];
      changed();
    },
    list: () => frames,
  };
}

function bytesOf(entry: ToLog): number {
  if (entry.kind === "binary") return entry.bytes;
  return "text" in entry ? sizeOf(entry.text) : 0;
}
