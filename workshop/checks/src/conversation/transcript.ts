/** One line of what happened during a check, for people and for --json. */
export type Entry = {
  /** Milliseconds since the check began. */
  ms: number;
  /** Who did it or to whom it happened: "Ann", or "HTTP" for a plain request. */
  who: string;
  /**
   * What happened; "misses" stands where something was expected and did not come. Who shows it says it
   * in the language spoken.
   */
  action:
    | "is already here"
    | "connects"
    | "sends"
    | "receives"
    | "leaves"
    | "vanishes"
    | "is disconnected"
    | "misses";
  /** The frame as text, or a description. */
  what?: string;
  /** True where the conversation parted from what was expected. */
  unexpected?: boolean;
  /** What was expected in its place, in words. */
  insteadOf?: string;
};

/** The record of one check. */
export class Transcript {
  readonly entries: Entry[] = [];
  readonly #start = performance.now();

  /** Adds an entry, at this moment. */
  add(who: string, action: Entry["action"], what?: string): Entry {
    const ms = Math.round((performance.now() - this.#start) * 10) / 10;
    const entry: Entry = { ms, who, action };
    if (what !== undefined) entry.what = what;
    this.entries.push(entry);
    return entry;
  }
}
