// What only the real process proves: signals, ports between processes, and git in a checkout.
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { accepts } from "@chatterbox/checks/servers/server-process";
import { writeWhole } from "@chatterbox/stages/files";
import { root } from "@chatterbox/stages/repository";
import { freePort } from "@chatterbox/testing/free-port";
import { expect, test } from "vitest";
import { portIn, until, usePlayground } from "./support/attendee.ts";
import { RunningCommand, run } from "./support/command.ts";
import { makeRepository } from "./support/repository.ts";

usePlayground();

test.skipIf(process.platform === "win32")(
  "two lessons never share a port, and leave no server behind, however they are ended",
  async () => {
    const args = ["lesson", "0", "--no-open", "--port", `${await freePort()}`];
    const runners = [0, 1].map(() => new RunningCommand({ folder: root }, args));
    try {
      const ports: number[] = [];
      for (const runner of runners) {
        ports.push(portIn(await runner.prints("checks pass")));
      }
      expect(new Set(ports).size).toBe(2); // though nothing listens yet
      await writeWhole(
        join(process.env.CHATTERBOX_PLAYGROUND as string, "lesson00", "src", "server.ts"),
        await readFile(join(root, "lessons", "lesson01", "src", "server.ts")),
      );
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

test("an edit of the workshop's own file is noticed, and moved by --move and by m", async () => {
  const repository = await makeRepository();
  const file = (...path: string[]) => join(repository.folder, ...path);
  const own = file("lessons", "lesson04", "src", "server.ts");
  const copy = file("playground", "lesson04", "src", "server.ts");
  const original = await readFile(own, "utf8");
  const env = { CHATTERBOX_PLAYGROUND: file("playground") };
  const args = ["lesson", "4", "--move", "--no-open", "--port", `${await freePort()}`];
  const held = async (printed: string) => {
    const [kept = ""] = /playground\/\S+kept-[\dT-]+\d/.exec(printed.replace(/\n\s+/g, " ")) ?? [];
    return readFile(file(kept, "src", "server.ts"), "utf8");
  };
  await cp(file("lessons", "lesson04"), file("playground", "lesson04"), { recursive: true });
  await writeWhole(copy, "// my work\n");
  await writeWhole(own, `${original}// first\n`);
  expect((await run(repository, ["diff", "4", "--stat"], env)).stderr).toContain("--move");
  const runner = new RunningCommand(repository, args, env, true);
  try {
    expect(await held(await runner.prints("checks pass"))).toBe("// my work\n");
    expect(await readFile(copy, "utf8")).toBe(`${original}// first\n`);
    await writeWhole(own, `${original}// second\n`);
    await runner.prints("m moves your edit there");
    runner.press("m");
    expect(await held(await runner.prints(/kept-[\dT-]+\d/))).toBe(`${original}// first\n`);
    expect(await readFile(copy, "utf8")).toBe(`${original}// second\n`);
    expect(await readFile(own, "utf8")).toBe(original);
  } finally {
    await runner.stop();
    await repository.remove();
  }
});
