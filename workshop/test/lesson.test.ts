import { once } from "node:events";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { accepts } from "../src/processes/server-process.ts";
import { RunningCommand } from "./support/command.ts";
import { makeRepository, type Repository } from "./support/repository.ts";

let repository: Repository;
const running: RunningCommand[] = [];
const file = (...path: string[]) => join(repository.folder, ...path);
const copyOf = (lesson: string) => file("playground", lesson, "src", "server.ts");
const codeOf = (stage: string) => readFile(file(stage, "src", "server.ts"), "utf8");

function lesson(number: number, { terminal = false } = {}): RunningCommand {
  const command = new RunningCommand(
    repository,
    ["lesson", String(number), "--no-open"],
    {},
    terminal,
  );
  running.push(command);
  return command;
}

/** The port of the attendee's server, as the runner tells it. */
const portIn = (printed: string) => Number(/localhost:(\d+)/.exec(printed)?.[1]);

beforeAll(async () => {
  repository = await makeRepository();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((command) => command.stop()));
});
afterAll(() => repository.remove());

describe("npm run lesson, without a terminal", { timeout: 60_000 }, () => {
  test("copies the start, tells what fails first and why, and after a save that all passes", async () => {
    const runner = lesson(2);
    const first = await runner.prints("checks pass");
    expect(first).toContain("✓ Lesson 1: echo");
    expect(first).toContain("✗ what one says, everyone else hears");
    expect(first).toContain("Likely cause: The message");
    expect(await readFile(copyOf("lesson02"), "utf8")).toBe(await codeOf("lessons/lesson02"));
    await writeFile(copyOf("lesson02"), await codeOf("lessons/lesson03"));
    await runner.prints("lesson 2 is done");
  });

  test("serves the chat page, and points it at the attendee's server", async () => {
    const runner = lesson(1);
    const printed = await runner.prints("checks pass");
    const page = /Chat with it at (\S+)/.exec(printed)?.[1] as string;
    const sent = await fetch(page, { redirect: "manual" });
    const server = `ws://localhost:${portIn(printed)}`;
    expect(sent.headers.get("location")).toBe(`/?server=${server}`);
    const shown = await fetch(page);
    expect(shown.url).toBe(`${page}/?server=${server}`);
    expect(await shown.text()).toContain("<title>");
    expect((await fetch(`${page}/package.json`)).status).toBe(404);
    // What no browser asks for must not end the lesson, nor lead out of the page's folder.
    for (const path of ["//", "/%", "*", "/../../package.json", "/%2e%2e/package.json"]) {
      expect(await statusOf(page, path), path).toBeLessThan(500);
      if (path.includes("package")) expect(await statusOf(page, path), path).toBe(404);
    }
    await runner.stop();
    await expect(fetch(page)).rejects.toThrow();
  });

  test("tells of a program that crashes where it crashes, and goes on watching", async () => {
    const runner = lesson(1);
    await runner.prints("checks pass");
    const good = await codeOf("lessons/lesson02");
    await writeFile(copyOf("lesson01"), `${good}\nnoSuchThing();\n`);
    const crashed = await runner.prints("checks pass");
    expect(crashed).toContain("✗ it starts and listens on PORT");
    expect(crashed).toMatch(/noSuchThing is not defined[\s\S]*server\.ts:\d+/);
    await writeFile(copyOf("lesson01"), good);
    await runner.prints("lesson 1 is done");
  });

  test("shows type errors, and runs the server all the same", async () => {
    const runner = lesson(0);
    await runner.prints("checks pass");
    const good = await codeOf("lessons/lesson01");
    await writeFile(copyOf("lesson00"), `${good}\nexport const count: number = "one";\n`);
    await runner.prints("lesson 0 is done");
    const printed = await runner.prints("TS2322");
    expect(printed).toMatch(/playground\/lesson00\/src\/server\.ts:\d+:\d+/);
  });

  test("has a port of its own, also if another starts at the same instant and nothing listens yet", async () => {
    await rm(file("playground", "lesson00"), { recursive: true, force: true });
    const printed = await Promise.all([0, 0].map((number) => lesson(number).prints("checks pass")));
    expect(printed.every((text) => text.includes("✗ it starts and listens on PORT"))).toBe(true);
    const [one, other] = printed.map(portIn);
    expect(one).toBeGreaterThan(0);
    expect(one).not.toBe(other);
  });

  test("keeps what is there, and serves on the next port, when it is started a second time", async () => {
    const mine = `${await codeOf("lessons/lesson04")}// mine\n`;
    await cp(file("lessons", "lesson03"), file("playground", "lesson03"), { recursive: true });
    await writeFile(copyOf("lesson03"), mine);
    const [one, other] = [lesson(3), lesson(3)];
    const ports = await Promise.all(
      [one, other].map((runner) => runner.prints("is done").then(portIn)),
    );
    expect(await readFile(copyOf("lesson03"), "utf8")).toBe(mine);
    expect(new Set(ports).size).toBe(2);
  });

  test.skipIf(process.platform === "win32")(
    "leaves no server behind when it is killed, and none when it is interrupted",
    async () => {
      for (const signal of ["SIGKILL", "SIGINT"] as const) {
        const runner = lesson(2);
        const port = portIn(await runner.prints("Next:"));
        await until(() => accepts("127.0.0.1", port));
        runner.child.kill(signal);
        expect(await runner.ends()).toBe(signal === "SIGINT" ? 0 : null);
        await until(async () => !(await accepts("127.0.0.1", port)));
      }
    },
  );
});

describe("npm run lesson, in a terminal", { timeout: 60_000 }, () => {
  test("h shows one hint after the other, d the difference, n the next lesson, q ends", async () => {
    const runner = lesson(4, { terminal: true });
    await runner.prints("checks pass");
    runner.press("h");
    await runner.prints("Hint 1 of 3");
    runner.press("h");
    await runner.prints("Hint 2 of 3");
    runner.press("d");
    await runner.prints("Space shows more");
    runner.press(" ");
    await runner.prints("Space shows more");
    runner.press(" ");
    expect(await runner.prints("Any key goes back")).toContain("+function broadcast(");
    runner.press("x");
    await runner.prints("Lesson 4: schedule");
    runner.press("n");
    await runner.prints("Lesson 5: random chat");
    runner.press("q");
    expect(await runner.ends()).toBe(0);
    expect(await readdir(file("playground"))).toContain("lesson05");
  });

  test("m moves an edit of the workshop's own file to where it belongs", async () => {
    const original = await codeOf("lessons/lesson05");
    const runner = lesson(5, { terminal: true });
    await runner.prints("checks pass");
    await writeFile(file("lessons", "lesson05", "src", "server.ts"), `${original}// misplaced\n`);
    await runner.prints("m moves your edit there");
    runner.press("m");
    await runner.prints("Your edit is in playground/lesson05/src/server.ts now");
    expect(await readFile(copyOf("lesson05"), "utf8")).toContain("// misplaced");
    expect(await codeOf("lessons/lesson05")).toBe(original);
  });
});

/** The status of the answer to a request whose path is sent as it is. */
async function statusOf(page: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(page);
  const asked = request({ hostname, port, path, agent: false });
  asked.end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

/** Asks again and again, as fast as answers come, until something is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}
