import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import getPort from "get-port";
import { checksFor } from "../../src/checks/catalogue.ts";
import type { Result } from "../../src/checks/check-runner.ts";
import { runChecks } from "../../src/checks/run.ts";
import { runCommand } from "../../src/processes/command.ts";
import { WarmProcesses } from "../../src/processes/warm.ts";
import { root } from "../../src/repository.ts";
import { type Step, serverFile } from "../../src/stages.ts";
import type { Right } from "../solutions/solution.ts";

/** Holds programs against the checks, in processes that wait for the next one. */
export class Judge {
  readonly #folder: string;
  readonly #warm: WarmProcesses;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#warm = new WarmProcesses(folder);
  }

  /** Makes a folder for the programs: inside the repository, so that ws and uuid are found; ignored by git. */
  static async make(): Promise<Judge> {
    const folder = await mkdtemp(join(root, ".playground-"));
    await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
    return new Judge(folder);
  }

  /**
   * Holds a program against the checks of a step.
   * @param command how to run it, where it is not the TypeScript of a step's server
   */
  async judge(step: Step, code: string, command?: Right["command"]): Promise<Result[]> {
    const own = await mkdtemp(join(this.#folder, `${step.name}-`));
    const file = join(own, command ? "server.mjs" : serverFile);
    await mkdir(join(own, "src"));
    await writeFile(file, code);
    const start = async () => {
      const port = await getPort();
      if (command) return runCommand(command, port, own);
      const server = await this.#warm.run({ file, port });
      this.#warm.refill(2);
      return server;
    };
    return runChecks(checksFor(step), { start });
  }

  /** Ends what waits, and removes the programs. */
  async close(): Promise<void> {
    await this.#warm.close();
    await rm(this.#folder, { recursive: true });
  }
}
