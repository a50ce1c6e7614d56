import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import getPort from "get-port";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitUntilListening } from "../src/processes/server-process.ts";
import { runOnce } from "../src/processes/warm.ts";
import { findStage, serverFile } from "../src/stages.ts";
import { RunningCommand, run } from "./support/command.ts";
import { makeRepository, type Repository } from "./support/repository.ts";

let repository: Repository;
const file = (...path: string[]) => join(repository.folder, ...path);
const copyOf = (lesson: string) => file("playground", lesson, "src", "server.ts");
const codeOf = (stage: string) => readFile(file(stage, "src", "server.ts"), "utf8");

beforeAll(async () => {
  repository = await makeRepository();
});
afterAll(() => repository.remove());

describe("npm run check", { timeout: 60_000 }, () => {
  test("prints one JSON object about a stage, and exits with 0 when all checks pass", async () => {
    const { code, stdout } = await run(repository, ["check", "03", "--stage", "server", "--json"]);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ lesson: 3, target: "server", failed: 0 });
    expect(report.passed).toBe(report.checks.length);
    expect(report.checks[1]).toMatchObject({ lesson: 0, ok: true, error: null });
    expect(report.checks.at(-1).transcript[0]).toMatchObject({
      who: "Ann",
      ms: expect.any(Number),
    });
    expect(code).toBe(0);
  });

  test("exits with 1 at a failed check, and its transcript shows where it failed", async () => {
    const { code, stdout } = await run(repository, ["check", "2", "--stage", "lesson02", "--json"]);
    const failed = JSON.parse(stdout).checks.filter(({ ok }: { ok: boolean }) => !ok);
    expect(failed[0]).toMatchObject({ lesson: 2, title: "what one says, everyone else hears" });
    expect(failed[0].transcript.at(-1)).toMatchObject({ who: "Cho", action: "misses" });
    expect(code).toBe(1);
  });

  test("says which checks a later lesson has replaced", async () => {
    const { code, stdout } = await run(repository, ["check", "1", "--stage", "server"]);
    expect(stdout).toContain(
      "what you say comes back, unchanged and as text: replaced in lesson 2",
    );
    expect(code).toBe(0);
  });

  test("takes a command in the caller's folder, in any language", async () => {
    const program =
      'require("http").createServer((q, r) => r.end("Hello")).listen(process.env.PORT, "localhost")';
    await writeFile(file("any-language.cjs"), program);
    const command = [`"${process.execPath}"`, "any-language.cjs"].join(" ");
    expect((await run(repository, ["check", "0", "--cmd", command])).code).toBe(0);
  });

  test("counts a command that ends before it listens as a failed check, and shows its words", async () => {
    const command = `"${process.execPath}" -e "console.log('I give up')"`;
    const { code, stdout } = await run(repository, ["check", "0", "--cmd", command, "--json"]);
    expect(JSON.parse(stdout).checks).toMatchObject([
      { title: "it starts and listens on PORT", ok: false, output: "I give up\n" },
    ]);
    expect(code).toBe(1);
  });

  test("takes the address of a server that runs already", async () => {
    const port = await getPort();
    const server = await runOnce({ file: join(findStage("lesson02").folder, serverFile), port });
    await waitUntilListening(server, 10_000);
    const url = `http://localhost:${port}`;
    expect((await run(repository, ["check", "1", "--url", url])).code).toBe(0);
    await server.stop();
  });

  test.for([
    [["check", "0", "--cmd", "no-such-program-anywhere"], "There is no command"],
    [["check", "0", "--url", "http://localhost:1"], "Nothing answers at"],
    [["check", "0", "--url", "localhost"], "is no address"],
    [["check", "9"], "nearest is lesson05"],
    [["check", "0", "--cmd", "x", "--stage", "server"], "there is one server to check"],
    [["check", "0", "--colour"], "Unknown option"],
    [["check", "0"], "You have not begun lesson 0"],
    [["lesson", "lessen3"], "There is no lesson"],
    [["lesson", "1", "2"], "One lesson at a time"],
    [["lesson", "1", "--port", "70000"], "is no port"],
    [["diff", "1", "servre"], "nearest is server"],
    [["chek"], "Did you mean npm run check?"],
  ] as const)("has nothing to do: %j says “%s”, and exits with 2", async ([args, words]) => {
    const { code, stderr } = await run(repository, [...args]);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });

  test("takes an option that npm has swallowed because the -- was forgotten", async () => {
    const { stdout } = await run(repository, ["check", "0", "--stage", "lesson01"], {
      npm_config_json: "true",
    });
    expect(JSON.parse(stdout)).toMatchObject({ failed: 0 });
  });
});

describe("the attendee's copy", { timeout: 60_000 }, () => {
  test("nothing of it is lost by solution --apply and by reset", async () => {
    await run(repository, ["solution", "1"]); // makes the copy
    await writeFile(copyOf("lesson01"), "// my work\n");
    const applied = await run(repository, ["solution", "1", "--apply"]);
    expect(await readFile(copyOf("lesson01"), "utf8")).toBe(await codeOf("lessons/lesson02"));
    const kept = /playground\/\S+kept-[\dT-]+\d/.exec(applied.stdout)?.[0] ?? "";
    expect(await readFile(file(kept, "src", "server.ts"), "utf8")).toBe("// my work\n");
    await writeFile(copyOf("lesson01"), "// more work\n");
    const reset = await run(repository, ["reset", "1"]);
    expect(await readFile(copyOf("lesson01"), "utf8")).toBe(await codeOf("lessons/lesson01"));
    const keptNow = /playground\/\S+kept-[\dT-]+\d/.exec(reset.stdout)?.[0] ?? "";
    expect(await readFile(file(keptNow, "src", "server.ts"), "utf8")).toBe("// more work\n");
  });

  test("solution shows the difference from it, diff --mine what has changed in it", async () => {
    await run(repository, ["reset", "2"]);
    await writeFile(copyOf("lesson02"), `${await codeOf("lessons/lesson02")}// mine\n`);
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

  test("lessons shows what is done, and lesson goes on where one left off", async () => {
    await run(repository, ["solution", "1", "--apply"]);
    await run(repository, ["check", "1"]);
    const { stdout } = await run(repository, ["lessons"]);
    expect(stdout).toMatch(/✓ 1 {2}echo.*done/);
    expect(stdout).toContain("1 of 6 lessons done");
    expect(stdout).toContain("npm run lesson 2");
  });

  test("--move takes an edit out of the workshop's own file", async () => {
    const own = file("lessons", "lesson04", "src", "server.ts");
    const original = await readFile(own, "utf8");
    await writeFile(own, `${original}// misplaced\n`);
    const runner = new RunningCommand(repository, ["lesson", "4", "--move"]);
    await runner.prints("checks pass");
    await runner.stop();
    expect(await readFile(copyOf("lesson04"), "utf8")).toContain("// misplaced");
    expect(await readFile(own, "utf8")).toBe(original);
  });
});

describe("npm run diff", { timeout: 60_000 }, () => {
  test("shows what a lesson adds, any two stages, and the numbers alone", async () => {
    const lesson = await run(repository, ["diff", "2"]);
    expect(lesson.stdout).toContain("+function broadcast(message: string, sender: WebSocket) {");
    const stages = await run(repository, ["diff", "lesson01", "server", "--stat"]);
    expect(stages.stdout).toMatch(/src\/server\.ts: \d+ lines added, \d+ removed/);
  });
});

describe("the entry", { timeout: 60_000 }, () => {
  test("says that Node is too old, in a sentence", async () => {
    const entry = JSON.stringify(file("workshop", "start.cjs"));
    const code = `Object.defineProperty(process.versions, "node", { value: "18.20.0" }); require(${entry})`;
    const { execFile } = await import("node:child_process");
    const stderr = await new Promise((resolve) =>
      execFile(process.execPath, ["-e", code], (_, __, text) => resolve(text)),
    );
    expect(stderr).toContain(
      "Node.js 18.20.0 is too old for this workshop: it needs 20.19 or later.",
    );
  });

  test("finds that something is missing, or not what the lock file asks for", async () => {
    const { createRequire } = await import("node:module");
    const { installState } = createRequire(import.meta.url)(file("workshop", "install.cjs"));
    expect(installState()).toBe("complete");
    const lock = JSON.parse(await readFile(file("package-lock.json"), "utf8"));
    lock.packages["node_modules/ws"].version = "99.0.0";
    await writeFile(file("package-lock.json"), JSON.stringify(lock));
    expect(installState()).toBe("outdated");
    await rm(file("node_modules"));
    expect(installState()).toBe("missing");
  });
});
