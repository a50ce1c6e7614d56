import type { Said } from "./say.ts";

/**
 * A failure that can be expected: its message is a sentence that says what to do next, and the
 * command line prints it without a stack trace.
 */
export class ExpectedError extends Error {
  readonly exitCode: number;

  /** @param exitCode what the command exits with; 2 means that there was nothing to work on */
  constructor(message: Said, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
