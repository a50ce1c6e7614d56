import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";

/** The path at which a board identifies itself. */
export const fingerprintPath = "/fingerprint";

/** Milliseconds within which a board on the same machine answers. */
const deadline = 2000;

const keyFile = (folder: string) => join(folder, "key");

/**
 * The instructor's key, 128 random bits, made on first use and kept in the board's folder. On macOS and
 * Linux only its owner can read the file; on Windows anybody who can read the folder.
 */
export async function ensureKey(folder: string): Promise<string> {
  const known = await loadKey(folder);
  if (known) return known;
  const key = randomBytes(16).toString("base64url");
  await mkdir(folder, { recursive: true });
  await writeFile(keyFile(folder), `${key}\n`, { mode: 0o600 });
  return key;
}

async function loadKey(folder: string): Promise<string | undefined> {
  const text = await readFile(keyFile(folder), "utf8").catch(() => "");
  return /^[\w-]{22}$/.exec(text.trim())?.[0];
}

/** Invalidates the key: the next board makes a new one. */
export function forgetKey(folder: string): Promise<void> {
  return rm(keyFile(folder), { force: true });
}

/** Whether a request carries the key: `Authorization: Bearer KEY` (RFC 6750). */
export function hasKey({ headers }: IncomingMessage, key: string): boolean {
  const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
  // Hashes all have the same length, so the comparison takes the same time for any input.
  return timingSafeEqual(hash(given), hash(key));
}

/** Identifies a board without giving away its key. */
export function fingerprint(key: string): string {
  return hash(key).toString("hex");
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** The instructor's address. Browsers never send the key in it, as it comes after the "#". */
export function boardUrlOf(port: number, key: string): string {
  return `http://localhost:${port}/board#key=${key}`;
}

/**
 * Finds out whether the board of a folder is running: two would overwrite each other's file. Asking it,
 * rather than keeping a lock file, leaves nothing to clean up after a crash.
 * @param port where it last listened
 * @returns the instructor's address of the running board; undefined if there is none
 */
export async function runningBoard(
  folder: string,
  port: number | undefined,
): Promise<string | undefined> {
  const key = await loadKey(folder);
  if (!key || port === undefined) return undefined;
  try {
    const signal = AbortSignal.timeout(deadline);
    const response = await fetch(`http://127.0.0.1:${port}${fingerprintPath}`, { signal });
    return (await response.json()) === fingerprint(key) ? boardUrlOf(port, key) : undefined;
  } catch {
    return undefined; // nothing listens there, or another program does
  }
}
