import { fingerprint, keyFileIn, knownKey } from "./key.ts";

/** The path at which a board says which one it is. */
export const runningPath = "/which";

/** Milliseconds in which a board on the same machine answers. */
const patience = 2000;

/** The instructor's address: the key in it is sent to nobody, as it stands behind the "#". */
export function boardUrlOf(port: number, key: string): string {
  return `http://localhost:${port}/board#key=${key}`;
}

/**
 * Looks whether the board of a folder runs: two of them would write over what the other keeps. A board
 * that has crashed does not answer, so nothing is left behind that would have to be cleared away.
 * @param port where it has listened last
 * @returns the instructor's address of the one that runs; undefined if none does
 */
export async function runningBoard(
  folder: string,
  port: number | undefined,
): Promise<string | undefined> {
  const key = await knownKey(keyFileIn(folder));
  if (!key || port === undefined) return undefined;
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(`http://127.0.0.1:${port}${runningPath}`, { signal });
    return (await response.json()) === fingerprint(key) ? boardUrlOf(port, key) : undefined;
  } catch {
    return undefined; // nobody listens there, or another program
  }
}
