import type { Said } from "@chatterbox/words/say";

/** Why a check failed: what was expected, what came instead, and the likely cause. */
export class CheckFailure extends Error {
  declare readonly message: Said;
  /** The likely cause, as a sentence for an attendee; undefined if none is likelier than others. */
  readonly cause: Said | undefined;

  constructor(message: Said, cause?: Said) {
    super(message);
    this.cause = cause;
  }
}
