import { join } from "node:path";
import { checksFor } from "@chatterbox/checks/catalogue";
import type { Result } from "@chatterbox/checks/check-runner";
import { runChecks } from "@chatterbox/checks/run";
import { runOnce } from "@chatterbox/checks/servers/warm";
import { levelOf, type Stage, type Step, serverFile } from "@chatterbox/stages/stages";
import getPort from "get-port";

/** Holds a stage against the checks of a step, apart from those that it has outgrown. */
export async function runStage(stage: Stage, step: Step): Promise<Result[]> {
  const start = async () =>
    runOnce({ file: join(stage.folder, serverFile), port: await getPort() });
  return runChecks(checksFor(step, levelOf(stage) - 1), { start });
}
