// What only real processes prove: signals, and ports between them.
import { accepts } from "@chatterbox/checks/servers/server-process";
import { root } from "@chatterbox/stages/repository";
import { freePort } from "@chatterbox/testing/free-port";
import { expect, test } from "vitest";
import { portIn, until, usePlayground } from "./support/attendee.ts";
import { RunningCommand } from "./support/command.ts";
import { run as runHere } from "./support/command-here.ts";

usePlayground();

test.skipIf(process.platform === "win32")(
  "two lessons never share a port, and leave no server behind, however they are ended",
  async () => {
    const args = ["lesson", "0", "--no-open", "--port", `${await freePort()}`];
    await runHere(["solution", "0", "--apply"]);
    const runners = [0, 1].map(() => new RunningCommand({ folder: root }, args));
    try {
      const ports: number[] = [];
      for (const runner of runners) ports.push(portIn(await runner.prints("is done")));
      expect(new Set(ports).size).toBe(2);
      for (const [index, runner] of runners.entries()) {
        const port = ports[index] as number;
        await until(() => accepts("127.0.0.1", port));
        runner.child.kill(index === 0 ? "SIGINT" : "SIGKILL");
        expect(await runner.ends()).toBe(index === 0 ? 0 : null);
        await until(async () => !(await accepts("127.0.0.1", port)));
      }
    } finally {
      await Promise.all(runners.map((runner) => runner.stop()));
    }
  },
);
