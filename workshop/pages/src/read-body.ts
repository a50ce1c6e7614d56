import type { IncomingMessage } from "node:http";

/** Bytes of a request at most. */
const limit = 10_000;

/** What a page sends to its server. */
export type Body = Record<string, unknown>;

/** What was asked for can't be read. */
export class BadRequest extends Error {}

/** Reads the JSON object that a page sends. @throws BadRequest if it is none, or too long */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) throw new BadRequest();
    chunks.push(chunk);
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
    if (typeof body === "object" && body !== null) return { ...body };
  } catch {
    // told below
  }
  throw new BadRequest();
}
