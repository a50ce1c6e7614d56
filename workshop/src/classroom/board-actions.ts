import type { IncomingMessage } from "node:http";
import { steps } from "../stages.ts";
import type { Classroom } from "./classroom.ts";

/** Bytes of a request at most. */
const limit = 10_000;

/** What was asked for can't be read. */
export class BadRequest extends Error {}

type Body = Record<string, unknown>;

/** What the instructor can do, by path. */
const actions: Record<string, (classroom: Classroom, body: Body) => void> = {
  "/board/hold": (classroom, { what, lesson, held }) => {
    const isKnown = steps.some(({ number }) => number === lesson);
    if (!isKnown || typeof held !== "boolean") throw new BadRequest();
    if (what !== "hints" && what !== "solutions") throw new BadRequest();
    classroom.hold(what, lesson as number, held);
  },
  "/board/word": (classroom, { word }) => {
    if (typeof word !== "string") throw new BadRequest();
    classroom.say(word);
  },
  "/board/remove": (classroom, { number }) => {
    if (typeof number !== "number" || !classroom.remove(number)) throw new BadRequest();
  },
};

/** Does what the instructor asks for. @returns false if there is nothing of this path @throws BadRequest */
export async function act(
  classroom: Classroom,
  path: string,
  request: IncomingMessage,
): Promise<boolean> {
  const action = Object.hasOwn(actions, path) ? actions[path] : undefined;
  if (!action) return false;
  action(classroom, await readBody(request));
  return true;
}

async function readBody(request: IncomingMessage): Promise<Body> {
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
