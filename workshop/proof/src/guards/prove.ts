import { levelOf, type Stage, stages } from "@chatterbox/stages/stages";
import { proveBrokenBytes } from "./broken-bytes.ts";
import { proveHttp } from "./http.ts";
import { proveJson } from "./json.ts";
import { proveRandom } from "./random.ts";
import { type Rig, rigFor } from "./rig.ts";
import { proveSchedule } from "./schedule.ts";
import { proveSlowReader } from "./slow-reader.ts";
import { proveWebSockets } from "./web-socket.ts";

/** The guards, each with the stage from which on a server has what it protects. */
const guards: readonly { since: string; prove(rig: Rig): void }[] = [
  { since: "lesson01", prove: proveHttp },
  { since: "lesson02", prove: proveWebSockets },
  { since: "lesson02", prove: proveBrokenBytes },
  { since: "lesson04", prove: proveJson },
  { since: "lesson04", prove: proveSlowReader },
  { since: "lesson05", prove: proveSchedule },
  { since: "server", prove: proveRandom },
];

/**
 * Proves, in tests for vitest, that a stage is real: nothing that a client does takes it down or
 * disturbs the others, and it starts and ends as a program should. These are demands on our own
 * stages, beyond what the checks ask of an attendee.
 */
export function proveGuards(stage: Stage): void {
  const rig = rigFor(stage);
  for (const { since, prove } of guards) {
    if (levelOf(stage) >= stages.findIndex(({ name }) => name === since)) prove(rig);
  }
}
