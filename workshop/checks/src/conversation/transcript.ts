/** One line of a check's transcript, for people and for --json. */
export type Entry = {
  /** Milliseconds since the check began. */
  ms: number;
  /** A person, such as "Ann", or "HTTP" for a plain request. */
  who: string;
  /** "misses": something was expected and never came. Translated where it is shown. */
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
  /** True if this is where the conversation went wrong. */
  unexpected?: boolean;
  /** What was expected instead, in words. */
  insteadOf?: string;
};

export class Transcript {
  readonly entries: Entry[] = [];
  readonly #start = performance.now();

  add(who: string, action: Entry["action"], what?: string): Entry {
    const ms = Math.round((performance.now() - this.#start) * 10) / 10;
    const entry: Entry = { ms, who, action };
    if (what !== undefined) entry.what = what;
    this.entries.push(entry);
    return entry;
  }
}
