// One lesson in a terminal: each test continues where the one before it left the screen.
import { readdir, rename } from "node:fs/promises";
import type { ServerProcess } from "@chatterbox/checks/servers/server-process";
import { WarmProcesses } from "@chatterbox/checks/servers/warm";
import { afterAll, expect, test, vi } from "vitest";
import { codeOf, copyOf, mine, save, useLesson } from "./support/attendee.ts";

// Keys need no processes: at first the attendee's program ends before it listens.
const { prototype } = WarmProcesses;
const noRun = vi.spyOn(prototype, "run").mockImplementation(async ({ port }) => endedServer(port));
const noRefill = vi.spyOn(prototype, "refill").mockResolvedValue();
afterAll(() => void [noRun, noRefill].map((spy) => spy.mockRestore()));

const runner = useLesson(3, { terminal: true });
const isIdle = "ready for the next save";

test("h shows one hint after another", async () => {
  await runner().prints(isIdle);
  for (const hint of ["Hint 1 of 3", "Hint 2 of 3"]) {
    runner().press("h");
    await runner().prints(hint);
  }
});

test("r checks again, and the hints that were shown stay", async () => {
  runner().stdout = "";
  runner().press("r");
  expect(await runner().prints(isIdle)).toContain("Hint 2 of 3");
});

test("pasted text counts as no keys, and is told where commands belong", async () => {
  runner().press("npm run lesson 3 -- --port 8001");
  await runner().prints("single keys");
  runner().press("h");
  expect(await runner().prints("Hint 3 of 3")).not.toContain("Lesson 4:");
});

test("d covers the lesson with the diff to the solution, page by page, until q", async () => {
  runner().press("d");
  const first = await runner().prints("q: back to");
  runner().press(" ");
  const second = await runner().prints("q: back to");
  runner().press(" ");
  const third = await runner().prints("q: back to");
  expect(first + second + third).toContain("+function parse(");
  runner().press("k");
  expect(await runner().prints("q: back to")).toBe(second);
  runner().press("q");
  await runner().prints("Lesson 3: ids");
});

test("a terminal of another size gets the lesson drawn again, and what covers it", async () => {
  runner().stdout = "";
  runner().resize(60, 20);
  expect(rowsOf(await runner().prints("q quit"))).toBeLessThan(20);
  runner().press("d");
  await runner().prints("q: back");
  runner().resize(100, 60);
  expect(rowsOf(await runner().prints("q: back to"))).toBeGreaterThan(40);
  runner().press("q");
  await runner().prints("q quit");
});

test("r says that the file is gone, and a save goes on", async () => {
  await rename(copyOf("lesson03"), mine("elsewhere.ts"));
  runner().press("r");
  const printed = await runner().prints(/is\s+gone/);
  expect(printed).not.toContain("checking…");
  for (const spy of [noRun, noRefill]) spy.mockRestore();
  await save("lesson03", await codeOf("lessons/lesson04"));
  await runner().prints("lesson 3 is done");
  await runner().prints(isIdle);
});

test("h says that no hint is needed once all checks pass", async () => {
  runner().press("h");
  await runner().prints("All checks of lesson 3 pass");
});

test("n goes to the next lesson, and q ends", async () => {
  runner().press("n");
  await runner().prints("Lesson 4: schedule");
  expect(await readdir(mine())).toContain("lesson04");
  runner().press("q");
  expect(await runner().ended).toBe(0);
});

/** How many rows the last of the screens that were drawn has. */
function rowsOf(drawn: string): number {
  return drawn.slice(drawn.lastIndexOf("\x1b[H")).split("\n").length;
}

/** A server that has ended at once. */
function endedServer(port: number): ServerProcess {
  const ended = Promise.resolve({ code: 0, signal: null });
  const state = { port, pid: undefined, ended, hasEnded: true, output: "", listensOn: [] };
  return { ...state, responds: async () => false, signal() {}, async stop() {} };
}
