import type { Said } from "@chatterbox/words/say";
import type { Address } from "./client.ts";
import type { Person } from "./person.ts";

/** What the conversations of one run share, and how patient this one is. */
export type RunContext = {
  address: Address;
  /** Resolves with a sentence when the server has ended. */
  ended?: Promise<Said>;
  /** How long to wait for something that should come immediately, in milliseconds. */
  timeout: number;
  /** Whether pass or fail is enough, without the cause. */
  quick: boolean;
  /** Only one conversation at a time may look for a stranger. */
  pairing: Mutex;
  /** People of earlier conversations who are still connected, in the feed, and can be reused. */
  free: Person[];
  /** Everyone who has ever connected to this server in this run. */
  everyone: Person[];
};

export class Mutex {
  #last = Promise.resolve();

  /** Runs work when all earlier work is done. */
  async take(work: () => Promise<void>): Promise<void> {
    const before = this.#last;
    let done = () => {};
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    try {
      await work();
    } finally {
      done();
    }
  }
}
