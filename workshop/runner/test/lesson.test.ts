import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { accepts } from "@chatterbox/checks/servers/server-process";
import { exists, writeWhole } from "@chatterbox/stages/files";
import { freePort } from "@chatterbox/testing/free-port";
import { describe, expect, test } from "vitest";
import {
  codeOf,
  copyOf,
  file,
  lesson,
  makeThrow,
  portIn,
  save,
  textAt,
  throwing,
  until,
} from "./support/attendee.ts";

describe("npm run lesson", { timeout: 60_000 }, () => {
  test("copies the start, tells what fails first and why, and after a save that all passes", async () => {
    const runner = await lesson(2);
    const first = await runner.prints("checks pass");
    expect(first).toContain("✓ Lesson 1: echo");
    expect(first).toContain("✗ everyone else hears what you say");
    expect(first).toContain("Likely cause: The message");
    expect(await readFile(copyOf("lesson02"), "utf8")).toBe(await codeOf("lessons/lesson02"));
    await save("lesson02", await codeOf("lessons/lesson03"));
    await runner.prints("lesson 2 is done");
  });

  test("keeps what is there", async () => {
    const mine = `${await codeOf("lessons/lesson04")}// mine\n`;
    await cp(file("lessons", "lesson03"), file("playground", "lesson03"), { recursive: true });
    await save("lesson03", mine);
    await (await lesson(3)).prints("lesson 3 is done");
    expect(await readFile(copyOf("lesson03"), "utf8")).toBe(mine);
  });

  test("tells of a program that crashes where it crashes, and goes on watching", async () => {
    const runner = await lesson(1);
    await runner.prints("checks pass");
    const good = await codeOf("lessons/lesson02");
    await save("lesson01", `${good}\nnoSuchThing();\n`);
    const crashed = await runner.prints("checks pass");
    expect(crashed).toContain("✗ it starts and listens on PORT");
    expect(crashed).toMatch(/noSuchThing is not defined[\s\S]*server\.ts:\d+/);
    await save("lesson01", good);
    await runner.prints("lesson 1 is done");
  });

  test("tells of a program that crashes while people chat, and of no end that a save has made", async () => {
    const runner = await lesson(1);
    const port = portIn(await runner.prints("checks pass"));
    await save("lesson01", throwing(await codeOf("lessons/lesson02")));
    const saved = await runner.prints("lesson 1 is done");
    await makeThrow(port);
    const told = await runner.prints("Your program has stopped. Save to start it again.");
    expect(told).toContain("│ Error: boom");
    expect(told).toMatch(/│ playground\/lesson01\/src\/server\.ts:\d+/);
    expect(saved + told.slice(0, told.indexOf("Error: boom"))).not.toContain("has ended");
  });

  test("shows type errors, and runs the server all the same", async () => {
    const runner = await lesson(0);
    await runner.prints("checks pass");
    const good = await codeOf("lessons/lesson01");
    await save("lesson00", `${good}\nexport const count: number = "one";\n`);
    await runner.prints("lesson 0 is done");
    const printed = await runner.prints("TS2322");
    expect(printed).toMatch(/playground\/lesson00\/src\/server\.ts:\d+:\d+/);
  });

  test("gives people what was saved", async () => {
    const runner = await lesson(0);
    const url = `http://localhost:${portIn(await runner.prints("checks pass"))}`;
    const good = await codeOf("lessons/lesson01");
    for (const words of ["hello one", "hello two"]) {
      await save("lesson00", good.replace("hello from chatterbox", words));
      await until(async () => (await textAt(url)).includes(words));
    }
  });

  test("stops a server that listens on another port, so that the next check finds that free", async () => {
    const port = await freePort();
    const runner = await lesson(0);
    await runner.prints("checks pass");
    const code = (await codeOf("lessons/lesson01")).replace("process.env.PORT ?? 8000", `${port}`);
    const pids = file("playground", "pids");
    const note = `appendFileSync(${JSON.stringify(pids)}, \`\${process.pid} \`);`;
    await save("lesson00", `import { appendFileSync } from "node:fs";\n${code}\n${note}\n`);
    const printed = await runner.prints("checks pass");
    expect(printed).toContain("✗ it starts and listens on PORT");
    const started = async () => (await readFile(pids, "utf8")).trim().split(" ").map(Number);
    await until(async () => (await started()).length === 2); // one for the checks, one for people
    for (const pid of await started()) await until(async () => !isRunning(pid));
    // It may have come while the one for the checks still had the port.
    const told = () => printed + runner.stdout;
    await until(async () => told().includes("Your program has stopped"));
    expect(told()).toMatch(new RegExp(`It listened on port ${port} instead of |in use.*${port}`));
    expect(await accepts("127.0.0.1", port)).toBe(false);
  });

  test("gives no verdict on a program that was replaced while it started", async () => {
    const runner = await lesson(2);
    await runner.prints("checks pass");
    const sign = file("playground", "it-has-begun");
    const sleeper = `import { writeFileSync } from "node:fs";
writeFileSync(${JSON.stringify(sign)}, String(process.pid));
setInterval(() => {}, 1000);
`;
    await save("lesson02", sleeper);
    await until(() => exists(sign));
    await save("lesson02", await codeOf("lessons/lesson03"));
    const printed = await runner.prints("lesson 2 is done");
    const pid = Number(await readFile(sign, "utf8"));
    await until(async () => !isRunning(pid));
    expect(printed + runner.stdout).not.toMatch(/\d of \d+ checks pass/);
  });

  test("goes on where progress can't be written, and says so", async () => {
    await writeWhole(file("playground", ".progress"), "a file in place of the folder");
    const runner = await lesson(1);
    await runner.prints("checks pass");
    await runner.prints("Could not save your progress");
    await save("lesson01", await codeOf("lessons/lesson02"));
    await runner.prints("lesson 1 is done");
  });

  test("counts a save of a second file", async () => {
    const runner = await lesson(1);
    await runner.prints("checks pass");
    await writeWhole(file("playground", "lesson01", "src", "helper.ts"), "export const one = 1;\n");
    await runner.prints("checks pass");
  });

  test("counts a file that stays empty, and not one that is so for a moment", async () => {
    const runner = await lesson(1);
    await runner.prints("checks pass");
    const good = await codeOf("lessons/lesson02");
    await writeFile(copyOf("lesson01"), "");
    await writeFile(copyOf("lesson01"), good);
    expect(await runner.prints("lesson 1 is done")).not.toContain("✗");
    await writeFile(copyOf("lesson01"), "");
    expect(await runner.prints("checks pass")).toContain("Nothing keeps the program running");
  });

  test("says that a file is gone, and notices when it is there again, with its folder", async () => {
    const runner = await lesson(1);
    await runner.prints("checks pass");
    await rm(file("playground", "lesson01"), { recursive: true });
    await runner.prints("You have not begun lesson 1");
    await cp(file("lessons", "lesson01"), file("playground", "lesson01"), { recursive: true });
    await runner.prints("checks pass");
    await rm(dirname(copyOf("lesson01")), { recursive: true });
    await runner.prints("server.ts any more");
    await save("lesson01", await codeOf("lessons/lesson02"));
    await runner.prints("lesson 1 is done");
  });
});

/** Whether there is a process of this number. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
