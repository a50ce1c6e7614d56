/** Why a check failed: what was expected, what came instead, and what the reason probably is. */
export class CheckFailure extends Error {
  /** The likely cause, as a sentence for an attendee; undefined where none is likelier than others. */
  readonly cause: string | undefined;

  constructor(message: string, cause?: string) {
    super(message);
    this.cause = cause;
  }
}
