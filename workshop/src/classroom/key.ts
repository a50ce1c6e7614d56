import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { dirname } from "node:path";

/** The instructor's key, 128 random bits, kept in a file that only its owner can read. */
export async function keptKey(file: string): Promise<string> {
  const kept = await readFile(file, "utf8").catch(() => "");
  if (/^[\w-]{22}$/.test(kept.trim())) return kept.trim();
  const key = randomBytes(16).toString("base64url");
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return key;
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
