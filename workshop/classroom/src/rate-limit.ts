import { limits } from "./limits.ts";

/** How much is allowed at once, and per second in the long run. */
type Rate = { burst: number; perSecond: number };

/** What one runner may send. A save is one message. */
const messages: Rate = { burst: 60, perSecond: 20 };
const bytes: Rate = { burst: 2_000_000, perSecond: 200_000 };
/** Connections from one address. */
const arrivals: Rate = { burst: limits.connectionsPerAddress, perSecond: 4 };

/** A token bucket. Times are in milliseconds, from any moment on. */
class Bucket {
  readonly #rate: Rate;
  #left: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#at = now;
  }

  /** @returns false if there are too few tokens */
  take(tokens: number, now: number): boolean {
    const { burst, perSecond } = this.#rate;
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1000) * perSecond);
    this.#at = now;
    if (this.#left < tokens) return false;
    this.#left -= tokens;
    return true;
  }
}

/** Limits what one runner sends, in messages and in bytes. */
export class RateLimit {
  readonly #messages: Bucket;
  readonly #bytes: Bucket;

  constructor(now = performance.now()) {
    this.#messages = new Bucket(messages, now);
    this.#bytes = new Bucket(bytes, now);
  }

  /** @returns false if a message of this size is too much */
  take(size: number, now = performance.now()): boolean {
    return this.#messages.take(1, now) && this.#bytes.take(size, now);
  }
}

/** Limits the connections of each address, so that one machine can't use them all up. */
export class Admission {
  readonly #addresses = new Map<string, { open: number; arrivals: Bucket }>();

  /** Counts a new connection. @returns false if its address has too many, or opens them too fast */
  enter(address: string, now = performance.now()): boolean {
    const known = this.#addresses.get(address) ?? { open: 0, arrivals: new Bucket(arrivals, now) };
    this.#addresses.set(address, known);
    if (known.open >= limits.connectionsPerAddress || !known.arrivals.take(1, now)) return false;
    known.open++;
    return true;
  }

  /** A connection that was counted has ended. */
  leave(address: string): void {
    const known = this.#addresses.get(address);
    if (known) known.open--;
  }
}
