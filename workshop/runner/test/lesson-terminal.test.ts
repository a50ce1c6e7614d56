import { readdir, readFile, rename } from "node:fs/promises";
import { writeWhole } from "@chatterbox/stages/files";
import { freePort } from "@chatterbox/testing/free-port";
import { describe, expect, test } from "vitest";
import { codeOf, copyOf, file, lesson, makeThrow, save, throwing } from "./support/attendee.ts";

describe("npm run lesson, in a terminal", { timeout: 60_000 }, () => {
  test("h shows one hint after the other, d the difference, n the next lesson, q ends", async () => {
    const runner = await lesson(4, { terminal: true });
    await runner.prints("checks pass");
    runner.press("h");
    await runner.prints("Hint 1 of 3");
    runner.press("h");
    await runner.prints("Hint 2 of 3");
    runner.press("d");
    const first = await runner.prints("q goes back to the lesson");
    runner.press(" ");
    const second = await runner.prints("q goes back to the lesson");
    runner.press(" ");
    const third = await runner.prints("q goes back to the lesson");
    expect(first + second + third).toContain("+function broadcast(");
    runner.press("k");
    expect(await runner.prints("q goes back to the lesson")).toBe(second);
    runner.press("q");
    await runner.prints("Lesson 4: schedule");
    runner.press("n");
    await runner.prints("Lesson 5: random chat");
    runner.press("q");
    expect(await runner.ends()).toBe(0);
    expect(await readdir(file("playground"))).toContain("lesson05");
  });

  test("another size of the terminal draws the lesson again, and what covers it", async () => {
    const runner = await lesson(4, { terminal: true });
    await runner.prints("checks pass");
    runner.resize(60, 20);
    while (rowsOf(await runner.prints("q quit")) >= 20); // drawn before
    runner.press("d");
    await runner.prints("goes back to the");
    runner.resize(100, 60);
    expect(rowsOf(await runner.prints("q goes back to the lesson"))).toBeGreaterThan(40);
  });

  test("a program that crashes while people chat is told with its error, until it runs again", async () => {
    const port = await freePort();
    const runner = await lesson(1, { terminal: true, port });
    await runner.prints("checks pass");
    await save("lesson01", throwing(await codeOf("lessons/lesson02")));
    await runner.prints("lesson 1 is done");
    await makeThrow(port);
    const drawn = await runner.prints(/But\s+your\s+program\s+has\s+ended[\s\S]*?q quit/);
    const told = drawn.split("\x1b[H").at(-1);
    expect(told).toContain("│ Error: boom");
    expect(told).toMatch(/│ playground\/lesson01\/src\/server\.ts:\d+/);
    runner.press("r");
    await runner.prints("checking…");
    expect(await runner.prints(`http://localhost:${port}`)).not.toContain("But your program");
  });

  test("h says that no hint is needed where all checks pass", async () => {
    const runner = await lesson(1, { terminal: true });
    await runner.prints("checks pass");
    await save("lesson01", await codeOf("lessons/lesson02"));
    await runner.prints("lesson 1 is done");
    runner.press("h");
    await runner.prints("All checks of lesson 1 pass: no hint is needed.");
  });

  test("takes a command that is pasted into it for no keys, and says where it belongs", async () => {
    const runner = await lesson(4, { terminal: true });
    await runner.prints("checks pass");
    runner.press("npm run lesson 3 -- --port 8001");
    await runner.prints("Commands belong into another one.");
    runner.press("h");
    expect(await runner.prints("Hint 1 of 3")).not.toContain("Lesson 5");
  });

  test("r runs the checks again, and the hints that were shown stay", async () => {
    const runner = await lesson(4, { terminal: true });
    await runner.prints("checks pass");
    for (const hint of ["Hint 1 of 3", "Hint 2 of 3"]) {
      runner.press("h");
      await runner.prints(hint);
    }
    runner.press("r");
    await runner.prints("checking…");
    await runner.prints("Hint 2 of 3");
  });

  test("r says that the file is gone if it is, and a save goes on", async () => {
    const runner = await lesson(1, { terminal: true });
    await runner.prints("checks pass");
    await rename(copyOf("lesson01"), file("playground", "elsewhere.ts"));
    runner.press("r");
    const printed = await runner.prints("server.ts any more");
    expect(printed).not.toContain("checking…");
    await save("lesson01", await codeOf("lessons/lesson02"));
    await runner.prints("lesson 1 is done");
  });

  test("m moves an edit of the workshop's own file to where it belongs, and keeps what was there", async () => {
    const own = file("lessons", "lesson05", "src", "server.ts");
    const original = await codeOf("lessons/lesson05");
    const runner = await lesson(5, { terminal: true });
    await runner.prints("checks pass");
    await save("lesson05", `${original}// my work\n`);
    await runner.prints("checks pass");
    await writeWhole(own, `${original}// misplaced\n`);
    await runner.prints("m moves your edit there");
    runner.press("m");
    const told = /lesson05\/src\/server\.ts\. Its old contents are kept in\s+(playground\/\S+\d)/;
    const [, kept = ""] = told.exec((await runner.prints(told)).replace(/\n\s+/g, " ")) ?? [];
    expect(await readFile(file(kept, "src", "server.ts"), "utf8")).toBe(`${original}// my work\n`);
    expect(await readFile(copyOf("lesson05"), "utf8")).toBe(`${original}// misplaced\n`);
    expect(await codeOf("lessons/lesson05")).toBe(original);
  });
});

/** How many rows the last screen has of those that were drawn. */
function rowsOf(drawn: string): number {
  return drawn.slice(drawn.lastIndexOf("\x1b[H")).split("\n").length;
}
