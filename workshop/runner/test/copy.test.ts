import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { saveProgress } from "@chatterbox/attendee/progress";
import { root } from "@chatterbox/stages/repository";
import { findStep } from "@chatterbox/stages/stages";
import { expect, test } from "vitest";
import { codeOf, copyOf, mine, save, usePlayground } from "./support/attendee.ts";
import { run } from "./support/command-here.ts";

usePlayground();

/** Where a command says that it has kept the attendee's code. */
const keptIn = (stdout: string) => join(root, /\S+kept-[\dT-]+\d/.exec(stdout)?.[0] ?? "");

test("solution --apply and reset keep the code that they replace", async () => {
  await run(["reset", "1"]); // makes the copy
  await save("lesson01", "// my work\n");
  await writeFile(mine("lesson01", "src", "helper.ts"), "// my helper\n");
  const applied = await run(["solution", "1", "--apply"]);
  expect(await readFile(copyOf("lesson01"), "utf8")).toBe(await codeOf("lessons/lesson02"));
  expect(await readdir(mine("lesson01", "src"))).toEqual(["server.ts"]);
  const kept = join(keptIn(applied.stdout), "src");
  expect(await readFile(join(kept, "server.ts"), "utf8")).toBe("// my work\n");
  expect(await readFile(join(kept, "helper.ts"), "utf8")).toBe("// my helper\n");
  await save("lesson01", "// more work\n");
  const reset = await run(["reset", "1"]);
  expect(await readFile(copyOf("lesson01"), "utf8")).toBe(await codeOf("lessons/lesson01"));
  const keptNow = join(keptIn(reset.stdout), "src", "server.ts");
  expect(await readFile(keptNow, "utf8")).toBe("// more work\n");
});

test("solution compares your code with the solution, diff --mine with the start", async () => {
  await run(["reset", "2"]);
  await save("lesson02", `${await codeOf("lessons/lesson02")}// mine\n`);
  const solution = await run(["solution", "2"]);
  expect(solution.stdout).toContain("-// mine");
  expect(solution.stdout).toContain("+    broadcast(data.toString(), socket);");
  expect((await run(["diff", "2", "--mine"])).stdout).toContain("+// mine");
});

test("lessons shows what is done, and code that has changed since as not checked", async () => {
  await run(["solution", "1", "--apply"]);
  expect((await run(["check", "1"])).code).toBe(0);
  await run(["reset", "2"]);
  await saveProgress(findStep("2"), { at: Date.now(), passed: 3, total: 9 });
  const { stdout } = await run(["lessons"]);
  expect(stdout).toMatch(/✓ 1 {2}echo.*done/);
  expect(stdout).toContain("1 of 6 lessons done");
  expect(stdout).toContain("npm run lesson 2");
  expect(stdout).toMatch(/2 {2}broadcast.*3 of 9 checks pass/);
  for (const command of [
    ["solution", "2", "--apply"],
    ["reset", "2"],
  ]) {
    await saveProgress(findStep("2"), { passed: 3, total: 9 });
    await run(command);
    expect((await run(["lessons"])).stdout).toMatch(/2 {2}broadcast.*started/);
  }
});
