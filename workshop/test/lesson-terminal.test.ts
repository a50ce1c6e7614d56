import { readdir, readFile, rename } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { writeWhole } from "../src/write-whole.ts";
import { codeOf, copyOf, file, lesson, save } from "./support/attendee.ts";

describe("npm run lesson, in a terminal", { timeout: 60_000 }, () => {
  test("h shows one hint after the other, d the difference, n the next lesson, q ends", async () => {
    const runner = await lesson(4, { terminal: true });
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
    const told = /lesson05\/src\/server\.ts now\. What that held before:\s+(playground\/\S+\d)/;
    const [, kept = ""] = told.exec((await runner.prints(told)).replace(/\n\s+/g, " ")) ?? [];
    expect(await readFile(file(kept, "src", "server.ts"), "utf8")).toBe(`${original}// my work\n`);
    expect(await readFile(copyOf("lesson05"), "utf8")).toBe(`${original}// misplaced\n`);
    expect(await codeOf("lessons/lesson05")).toBe(original);
  });
});
