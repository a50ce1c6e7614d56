const window = 3000; // ms; who says the same as we do later than that says it themselves
const most = 100;

/** Remembers what was sent, to recognise it if it comes back as it was. */
export type EchoMemory = {
  sent(frame: string, time: number): void;
  /** Whether a frame is one of ours. Each can come back once. */
  isEcho(frame: string, time: number): boolean;
};

export function createEchoMemory(): EchoMemory {
  let recent: { frame: string; time: number }[] = [];
  return {
    sent(frame, time) {
      recent = [...recent.slice(1 - most), { frame, time }];
    },
    isEcho(frame, time) {
      const at = recent.findIndex((one) => one.frame === frame && time - one.time <= window);
      if (at < 0) return false;
      recent.splice(at, 1);
      return true;
    },
  };
}
