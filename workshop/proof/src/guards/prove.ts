import { levelOf, type Stage, stages } from "@chatterbox/stages/stages";
import { proveConnections, proveSlowReader } from "./connections.ts";
import { proveJson, proveRandom, proveSchedule } from "./messages.ts";
import { type Rig, rigFor } from "./rig.ts";
import { proveStart, proveStop } from "./start-and-stop.ts";

/** The guards, each with the first stage that it applies to. */
const guards: readonly { since: string; prove(rig: Rig): void }[] = [
  { since: "lesson01", prove: proveStart },
  { since: "lesson02", prove: proveStop },
  { since: "lesson02", prove: proveConnections },
  { since: "lesson04", prove: proveJson },
  { since: "lesson04", prove: proveSlowReader },
  { since: "lesson05", prove: proveSchedule },
  { since: "server", prove: proveRandom },
];

/**
 * Defines the tests that a stage is a real program: no client can take it down or disturb the others,
 * and it starts and stops properly. The checks don't ask that much of an attendee.
 * @param file the stage as it was built
 */
export function proveGuards(stage: Stage, file: string): void {
  const rig = rigFor(file);
  for (const { since, prove } of guards) {
    if (levelOf(stage) >= stages.findIndex(({ name }) => name === since)) prove(rig);
  }
}
