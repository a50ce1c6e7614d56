import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "@chatterbox/stages/repository";
import { expect, test, vi } from "vitest";
import { WarmProcesses } from "../src/servers/warm.ts";

test("a server whose folder is gone has ended, and says so", async () => {
  const gone = join(root, "no-such-folder");
  const warm = new WarmProcesses(gone);
  const server = await warm.run({ file: join(gone, "src", "server.ts"), port: 1 });
  expect(await server.ended).toEqual({ code: 1, signal: null });
  expect(server.output).toContain("ENOENT");
  await warm.close();
});

// What a runner does that is killed as soon as it has forked its first spare: nobody knows that one yet.
const killedAtOnce = `
  import { ChildProcess } from "node:child_process";
  import { writeSync } from "node:fs";
  import { WarmProcesses } from "${import.meta.resolve("../src/servers/warm.ts")}";
  const { spawn } = ChildProcess.prototype;
  ChildProcess.prototype.spawn = function (options) {
    spawn.call(this, options);
    writeSync(1, String(this.pid));
    process.kill(process.pid, "SIGKILL");
  };
  await new WarmProcesses(process.argv[1]).refill(1);
`;

test("no process outlives a runner that is killed while it forks a spare, and whose folder is removed", async () => {
  const folder = await mkdtemp(join(root, ".playground-"));
  const args = ["--import", "tsx", "--input-type=module", "--eval", killedAtOnce, folder];
  const runner = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const [pid] = await Promise.all([text(runner.stdout), once(runner, "close")]);
  await rm(folder, { recursive: true });
  expect(Number(pid)).toBeGreaterThan(0);
  await vi.waitFor(() => expect(() => process.kill(Number(pid), 0)).toThrow("ESRCH"), 60_000);
});
