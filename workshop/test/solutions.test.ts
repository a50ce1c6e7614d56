import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import getPort from "get-port";
import { afterAll, describe, expect, test } from "vitest";
import { checksFor } from "../src/checks/catalogue.ts";
import { runChecks } from "../src/checks/run.ts";
import { runCommand } from "../src/processes/command.ts";
import { WarmProcesses } from "../src/processes/warm.ts";
import { root } from "../src/repository.ts";
import { type Step, serverFile, steps } from "../src/stages.ts";
import { codeOf, type Right, type Solutions } from "./solutions/solution.ts";

// Inside the repository, so that ws and uuid are found; ignored by git.
const playground = join(root, "playground");
await mkdir(playground, { recursive: true });
const folder = await mkdtemp(join(playground, ".test-"));
await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
const warm = new WarmProcesses(folder);

afterAll(async () => {
  await warm.close();
  await rm(folder, { recursive: true });
});

for (const step of steps) {
  const { wrong, right }: Solutions = await import(`./solutions/${step.name}.ts`);

  describe.concurrent(step.name, { timeout: 60_000 }, () => {
    test("has mistakes and unusual solutions enough to keep its checks honest", () => {
      expect(wrong.length).toBeGreaterThanOrEqual(6);
      expect(right.length).toBeGreaterThanOrEqual(2);
    });

    test.for(wrong)("names the mistake: $name", async (solution, { expect }) => {
      const results = await judge(step, await codeOf(solution, step));
      const failure = results.find(({ ok }) => !ok);
      expect(failure?.title, failure?.error ?? "").toBe(solution.failsAt);
      if ("cause" in solution) expect(failure?.cause).toMatch(solution.cause);
      else expect(failure?.output).toMatch(solution.output);
    });

    test.for(right)("accepts: $name", async ({ code, command }, { expect }) => {
      const results = await judge(step, code, command);
      expect(results.filter(({ ok }) => !ok)).toEqual([]);
    });
  });
}

/** Holds a program against the checks of a step, and removes it. */
async function judge(step: Step, code: string, command?: Right["command"]) {
  const own = await mkdtemp(join(folder, `${step.name}-`));
  const file = join(own, command ? "server.mjs" : serverFile);
  await mkdir(join(own, "src"));
  await writeFile(file, code);
  const start = async () => {
    const port = await getPort();
    if (command) return runCommand(command, port, own);
    const server = await warm.run({ file, port });
    warm.refill(2);
    return server;
  };
  return runChecks(checksFor(step), { start });
}
