import type { Said } from "./say.ts";

/**
 * An expected failure: its message says what to do next, and the command line prints it without a
 * stack trace.
 */
export class ExpectedError extends Error {
  readonly exitCode: number;

  /** @param exitCode the command's exit status; 2 means that there was nothing to work on */
  constructor(message: Said, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
