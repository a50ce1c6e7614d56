/** How much may come at once, and how much a second in the long run. */
type Measure = { burst: number; perSecond: number };

/** What one runner may send. A save is one message; nobody saves more often than this. */
const messages: Measure = { burst: 60, perSecond: 20 };
const bytes: Measure = { burst: 2_000_000, perSecond: 200_000 };

/** Two buckets that fill up with time: one for messages, one for their bytes. */
export class RateLimit {
  #messages = messages.burst;
  #bytes = bytes.burst;
  #at: number;

  /** @param now milliseconds, from any moment on */
  constructor(now = performance.now()) {
    this.#at = now;
  }

  /** Takes one message of this size out. @returns false if that is more than there is */
  take(size: number, now = performance.now()): boolean {
    const seconds = (now - this.#at) / 1000;
    this.#at = now;
    this.#messages = Math.min(messages.burst, this.#messages + seconds * messages.perSecond) - 1;
    this.#bytes = Math.min(bytes.burst, this.#bytes + seconds * bytes.perSecond) - size;
    return this.#messages >= 0 && this.#bytes >= 0;
  }
}
