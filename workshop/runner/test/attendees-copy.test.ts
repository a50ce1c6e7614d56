import { readdir, readFile, writeFile } from "node:fs/promises";
import { freePort } from "@chatterbox/testing/free-port";
import { describe, expect, test } from "vitest";
import { codeOf, copyOf, file, repository, save } from "./support/attendee.ts";
import { RunningCommand, run } from "./support/command.ts";

describe("the attendee's copy", { timeout: 60_000 }, () => {
  test("nothing of it is lost by solution --apply and by reset", async () => {
    await run(repository, ["solution", "1"]); // makes the copy
    await save("lesson01", "// my work\n");
    await writeFile(file("playground", "lesson01", "src", "helper.ts"), "// my helper\n");
    const applied = await run(repository, ["solution", "1", "--apply"]);
    expect(await readFile(copyOf("lesson01"), "utf8")).toBe(await codeOf("lessons/lesson02"));
    expect(await readdir(file("playground", "lesson01", "src"))).toEqual(["server.ts"]);
    const kept = /playground\/\S+kept-[\dT-]+\d/.exec(applied.stdout)?.[0] ?? "";
    expect(await readFile(file(kept, "src", "server.ts"), "utf8")).toBe("// my work\n");
    expect(await readFile(file(kept, "src", "helper.ts"), "utf8")).toBe("// my helper\n");
    await save("lesson01", "// more work\n");
    const reset = await run(repository, ["reset", "1"]);
    expect(await readFile(copyOf("lesson01"), "utf8")).toBe(await codeOf("lessons/lesson01"));
    const keptNow = /playground\/\S+kept-[\dT-]+\d/.exec(reset.stdout)?.[0] ?? "";
    expect(await readFile(file(keptNow, "src", "server.ts"), "utf8")).toBe("// more work\n");
  });

  test("solution shows the difference from it, diff --mine what has changed in it", async () => {
    await run(repository, ["reset", "2"]);
    await save("lesson02", `${await codeOf("lessons/lesson02")}// mine\n`);
    const solution = await run(repository, ["solution", "2"]);
    expect(solution.stdout).toContain("-// mine");
    expect(solution.stdout).toContain("+    broadcast(data.toString(), socket);");
    const mine = await run(repository, ["diff", "2", "--mine"]);
    expect(mine.stdout).toContain("+// mine");
  });

  test("each call of hint shows one tier more, and the last leads to the solution", async () => {
    await run(repository, ["reset", "0"]);
    const texts: string[] = [];
    for (let call = 0; call < 3; call++) texts.push((await run(repository, ["hint", "0"])).stdout);
    expect(texts.map((text) => text.match(/Hint \d of 3/g)?.length)).toEqual([1, 2, 3]);
    expect(texts[2]).toContain("npm run solution 0");
  });

  test("the hints of another check, and of a lesson begun anew, start from the first", async () => {
    const hints = async () =>
      (await run(repository, ["hint", "0"])).stdout.match(/Hint \d of 3/g)?.length;
    await run(repository, ["reset", "0"]);
    expect([await hints(), await hints()]).toEqual([1, 2]);
    await save("lesson00", (await codeOf("lessons/lesson01")).replace("hello", "bye"));
    expect(await hints()).toBe(1);
    await run(repository, ["reset", "0"]);
    expect(await hints()).toBe(1);
  });

  test("lessons shows what is done, and lesson goes on where one left off", async () => {
    await run(repository, ["solution", "1", "--apply"]);
    await run(repository, ["check", "1"]);
    const { stdout } = await run(repository, ["lessons"]);
    expect(stdout).toMatch(/✓ 1 {2}echo.*done/);
    expect(stdout).toContain("1 of 6 lessons done");
    expect(stdout).toContain("npm run lesson 2");
    const runner = new RunningCommand(repository, [
      "lesson",
      "--no-open",
      "--port",
      `${await freePort()}`,
    ]);
    await runner.prints("Lesson 2: broadcast");
    await runner.stop();
  });

  test("lessons shows no numbers of code that has not been checked", async () => {
    await run(repository, ["reset", "2"]);
    await run(repository, ["check", "2"]);
    const shown = async () => (await run(repository, ["lessons"])).stdout;
    expect(await shown()).toMatch(/2 {2}broadcast.*\d of \d+ checks pass/);
    await run(repository, ["solution", "2", "--apply"]);
    expect(await shown()).toMatch(/2 {2}broadcast.*begun/);
    await run(repository, ["check", "2"]);
    await run(repository, ["reset", "2"]);
    expect(await shown()).toMatch(/2 {2}broadcast.*begun/);
  });

  test("a lesson that was done stays done, whatever becomes of its code", async () => {
    await run(repository, ["solution", "1", "--apply"]);
    await run(repository, ["check", "1"]);
    await save("lesson01", "broken");
    expect((await run(repository, ["check", "1"])).code).toBe(1);
    expect((await run(repository, ["lessons"])).stdout).toContain("1 of 6 lessons done");
  });

  test("--move takes an edit out of the workshop's own file, and keeps what the copy held", async () => {
    const own = file("lessons", "lesson04", "src", "server.ts");
    const original = await readFile(own, "utf8");
    await run(repository, ["reset", "4"]);
    await save("lesson04", "// my work\n");
    await writeFile(own, `${original}// misplaced\n`);
    for (const command of ["check", "hint", "solution", "diff"]) {
      const { stderr } = await run(repository, [command, "4"]);
      expect(stderr).toContain("--move moves your edit there");
    }
    const runner = new RunningCommand(repository, [
      "lesson",
      "4",
      "--move",
      "--port",
      `${await freePort()}`,
    ]);
    const kept =
      /playground\/\S+kept-[\dT-]+\d/.exec(await runner.prints("checks pass"))?.[0] ?? "";
    await runner.stop();
    expect(await readFile(file(kept, "src", "server.ts"), "utf8")).toBe("// my work\n");
    expect(await readFile(copyOf("lesson04"), "utf8")).toContain("// misplaced");
    expect(await readFile(own, "utf8")).toBe(original);
  });
});
