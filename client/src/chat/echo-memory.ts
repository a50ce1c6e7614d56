const promptly = 500; // ms; who says the same as we do later than that says it themselves
const most = 100;

/**
 * How much a frame looks like one of ours that has come back. A neighbour may say the very same at
 * the same moment: hello, for example. Only with the second, different frame is it an echo.
 */
export type Likeness = "none" | "maybe-echo" | "echo";

/** Remembers what was sent, to recognise it if it comes back as it was. */
export type EchoMemory = {
  sent(frame: string, time: number): void;
  /** Compares what has come with what was sent. Each frame can come back once. */
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
