import type { IncomingMessage } from "node:http";
import { BadRequest, type Body, readBody } from "@chatterbox/pages/read-body";
import { steps } from "@chatterbox/stages/stages";
import type { Classroom } from "./classroom.ts";

export { BadRequest };

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
  "/board/remove-away": (classroom) => classroom.removeAway(),
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
