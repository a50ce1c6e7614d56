import type { Said } from "@chatterbox/words/say";
import { CheckFailure } from "./failure.ts";

/** How long after its connections close a server's exit may be reported, in milliseconds. */
const moment = 300;

/** Watches for the end of the server, which fails every check. */
export class ServerEnd {
  readonly #ended: Promise<Said> | undefined;
  #sentence: Said | undefined;

  /**
   * @param ended resolves with a sentence when the server has ended; undefined if that can't be known
   * @param onEnd called then
   */
  constructor(ended: Promise<Said> | undefined, onEnd: () => void) {
    this.#ended = ended;
    ended?.then((sentence) => {
      this.#sentence = sentence;
      onEnd();
    });
  }

  /**
   * @param cause the likely cause of the end
   * @throws CheckFailure if the server has ended
   */
  failIfEnded(cause?: Said): void {
    if (this.#sentence) throw new CheckFailure(this.#sentence, cause);
  }

  /**
   * Call this when a connection has broken. A crashing server closes its connections a moment before its
   * end is known, so this waits that moment.
   * @param cause the likely cause of the end
   * @throws CheckFailure if the server has ended
   */
  async failIfEnding(cause?: Said): Promise<void> {
    const limit = new Promise((resolve) => setTimeout(resolve, moment));
    if (this.#ended) await Promise.race([this.#ended, limit]);
    this.failIfEnded(cause);
  }
}
