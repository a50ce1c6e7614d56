import type { IncomingMessage } from "node:http";
import { actionsOn, BadRequest } from "@chatterbox/pages/actions";
import { steps } from "@chatterbox/stages/stages";
import * as v from "valibot";
import type { Classroom } from "./classroom.ts";

export { BadRequest };

const action = actionsOn<Classroom>();

const lock = v.object({
  what: v.picklist(["hints", "solutions"]),
  lesson: v.picklist(steps.map(({ number }) => number)),
  held: v.boolean(),
});

/** The instructor's actions by path. */
const actions = new Map([
  ["/board/hold", action(lock, (room, { what, lesson, held }) => room.hold(what, lesson, held))],
  ["/board/word", action(v.object({ word: v.string() }), (room, { word }) => room.say(word))],
  [
    "/board/remove",
    action(v.object({ number: v.number() }), (room, { number }) => {
      if (!room.remove(number)) throw new BadRequest();
    }),
  ],
  ["/board/remove-away", action(v.object({}), (room) => room.removeAway())],
]);

/** Runs an instructor's action. @returns false if there is none at this path @throws BadRequest */
export async function act(
  classroom: Classroom,
  path: string,
  request: IncomingMessage,
): Promise<boolean> {
  const run = actions.get(path);
  if (!run) return false;
  await run(classroom, request);
  return true;
}
