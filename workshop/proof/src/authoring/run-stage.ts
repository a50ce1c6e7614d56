import { join } from "node:path";
import { checksFor } from "@chatterbox/checks/catalogue";
import type { Result } from "@chatterbox/checks/check-runner";
import { runChecks } from "@chatterbox/checks/run";
import { runOnce } from "@chatterbox/checks/servers/warm";
import { levelOf, type Stage, type Step, serverFile } from "@chatterbox/stages/stages";
import getPort from "get-port";

/**
 * Runs the checks of a step against a stage, apart from those that a later step replaces.
 * @param file the stage's program: its code as it is, or built
 */
export async function runStage(
  stage: Stage,
  step: Step,
  file = join(stage.folder, serverFile),
): Promise<Result[]> {
  const start = async () => runOnce({ file, port: await getPort() });
  return runChecks(checksFor(step, levelOf(stage) - 1), { start });
}
