import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checksFor } from "@chatterbox/checks/catalogue";
import type { Result } from "@chatterbox/checks/check-runner";
import { runChecks } from "@chatterbox/checks/run";
import { runCommand } from "@chatterbox/checks/servers/command";
import { WarmProcesses } from "@chatterbox/checks/servers/warm";
import { root } from "@chatterbox/stages/repository";
import { type Step, serverFile } from "@chatterbox/stages/stages";
import getPort from "get-port";
import type { Right } from "./solutions/solution.ts";

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
