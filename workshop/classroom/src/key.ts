import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { dirname, join } from "node:path";

/** The file in which a board keeps its key. */
export const keyFileIn = (folder: string) => join(folder, "key");

/**
 * The instructor's key, 128 random bits, kept in a file. On macOS and Linux only its owner can read that;
 * on Windows whoever can read the folder.
 */
export async function keptKey(file: string): Promise<string> {
  const known = await knownKey(file);
  if (known) return known;
  const key = randomBytes(16).toString("base64url");
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return key;
}

/** The key that was kept, if there is one. */
export async function knownKey(file: string): Promise<string | undefined> {
  const kept = await readFile(file, "utf8").catch(() => "");
  return /^[\w-]{22}$/.exec(kept.trim())?.[0];
}

/** Makes the next board choose another: who has had the old one can steer no more. */
export function forgetKey(file: string): Promise<void> {
  return rm(file, { force: true });
}

/** By what a board can be told from others; the key can't be found out from it. */
export function fingerprint(key: string): string {
  return hash(key).toString("hex");
}

/** Whether a request comes from who has the key: `Authorization: Bearer KEY` (RFC 6750). */
export function hasKey({ headers }: IncomingMessage, key: string): boolean {
  const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
  // Hashes are of one length, and comparing them takes as long whatever was given.
  return timingSafeEqual(hash(given), hash(key));
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
