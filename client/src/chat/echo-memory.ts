const promptly = 500; // ms; after that, somebody else wrote the same text
const most = 100;

/**
 * How much a frame looks like our own coming back. A neighbour may say the same at the same moment,
 * such as hello, so it counts as an echo only with a second, different frame.
 */
export type Likeness = "none" | "maybe-echo" | "echo";

/** Remembers sent frames, to recognize them when they come back unchanged. */
export type EchoMemory = {
  sent(frame: string, time: number): void;
  /** Compares a received frame with the sent ones, each of which can come back once. */
  compare(frame: string, time: number): Likeness;
};

export function createEchoMemory(): EchoMemory {
  let recent: { frame: string; time: number }[] = [];
  let firstBack: string | undefined;
  return {
    sent(frame, time) {
      recent = [...recent.slice(1 - most), { frame, time }];
    },
    compare(frame, time) {
      const at = recent.findIndex((one) => one.frame === frame && time - one.time <= promptly);
      if (at < 0) return "none";
      recent.splice(at, 1);
      firstBack ??= frame;
      return frame === firstBack ? "maybe-echo" : "echo";
    },
  };
}
