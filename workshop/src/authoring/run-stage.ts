import { join } from "node:path";
import getPort from "get-port";
import { checksFor } from "../checks/catalogue.ts";
import type { Result } from "../checks/check-runner.ts";
import { runChecks } from "../checks/run.ts";
import { runOnce } from "../processes/warm.ts";
import { levelOf, type Stage, type Step, serverFile } from "../stages.ts";

/** Holds a stage against the checks of a step, apart from those that it has outgrown. */
export async function runStage(stage: Stage, step: Step): Promise<Result[]> {
  const start = async () =>
    runOnce({ file: join(stage.folder, serverFile), port: await getPort() });
  return runChecks(checksFor(step, levelOf(stage) - 1), { start });
}
