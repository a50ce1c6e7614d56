import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { membershipFile } from "@chatterbox/attendee/playground";
import { saveProgress } from "@chatterbox/attendee/progress";
import { waitUntilListening } from "@chatterbox/checks/servers/server-process";
import { runOnce } from "@chatterbox/checks/servers/warm";
import { startTitle } from "@chatterbox/checks/start";
import { findStage, findStep, serverFile } from "@chatterbox/stages/stages";
import { freePort } from "@chatterbox/testing/free-port";
import { describe, expect, test } from "vitest";
import { commands } from "../src/commands/index.ts";
import { usePlayground } from "./support/attendee.ts";
import { run } from "./support/command-here.ts";

usePlayground();

describe("npm run check", () => {
  test("prints one JSON object, whose transcript shows where the check failed, and exits with 1", async () => {
    const { code, stdout } = await run(["check", "02", "--stage", "lesson02", "--json"]);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ lesson: 2, target: "lesson02" });
    expect(report.passed + report.failed).toBe(report.checks.length);
    expect(report.checks[1]).toMatchObject({ lesson: 0, ok: true, error: null });
    const failed = report.checks.filter(({ ok }: { ok: boolean }) => !ok);
    expect(failed[0]).toMatchObject({ lesson: 2, title: "everyone else hears what you say" });
    expect(failed[0].transcript[0]).toMatchObject({ who: "Ann", ms: expect.any(Number) });
    expect(failed[0].transcript.at(-1)).toMatchObject({ who: "Cho", action: "misses" });
    expect(code).toBe(1);
  });

  test("exits with 0 if all checks pass, and says which ones a later lesson has replaced", async () => {
    const { code, stdout } = await run(["check", "1", "--stage", "server"]);
    expect(stdout).toMatch(/^ +– .*: replaced in lesson 2$/m);
    expect(code).toBe(0);
  });

  test("runs a command in the caller's folder, in any language", async () => {
    const folder = await mkdtemp(join(tmpdir(), "chatterbox-caller-"));
    const program =
      'require("http").createServer((q, r) => r.end("Hello")).listen(process.env.PORT, "localhost")';
    await writeFile(join(folder, "any-language.cjs"), program);
    const command = [`"${process.execPath}"`, "any-language.cjs"].join(" ");
    const { code } = await run(["check", "0", "--cmd", command], { folder });
    expect(code).toBe(0);
    await rm(folder, { recursive: true, maxRetries: 3 });
  });

  test("counts a command that ends before it listens as a failed check, and shows its output", async () => {
    const command = `"${process.execPath}" -e "console.log('I give up')"`;
    const { code, stdout } = await run(["check", "0", "--cmd", command, "--json"]);
    expect(JSON.parse(stdout).checks).toMatchObject([
      { title: startTitle, ok: false, output: "I give up\n" },
    ]);
    expect(code).toBe(1);
  });

  test("checks a server that is already running", async () => {
    const port = await freePort();
    const server = await runOnce({ file: join(findStage("lesson02").folder, serverFile), port });
    await waitUntilListening(server, 60_000);
    expect((await run(["check", "1", "--url", `http://localhost:${port}`])).code).toBe(0);
    await server.stop();
  });
});

test.for([
  [["check", "0", "--cmd", "no-such-program-anywhere"], "There is no command"],
  [["check", "0", "--url", "http://localhost:1"], "Nothing answers at"],
  [["check", "0", "--url", "localhost"], "localhost"],
  [["check", "9"], "lesson05"],
  [["check", "0", "--cmd", "x", "--stage", "server"], "there is one server to check"],
  [["check", "0", "--colour"], "Unknown option"],
  [["lesson", "--bogus"], "More: npm run lesson -- --help"],
  [["check", "0"], "npm run lesson 0"],
  [["lesson", "lessen3"], "There is no lesson"],
  [["lesson", "1", "2"], "Name one lesson"],
  [["lesson", "1", "--port", "70000"], "70000"],
  [["lesson", "1", "--port", "80"], "from 1024 to 65535"],
  [["lesson", "--lang", "fr"], 'There is no language "fr"'],
  [["diff", "1", "servre"], "server"],
  [["diff", "0", "--mine"], "You have not started lesson 0"],
  [["start", "3"], "takes no lesson"],
  [["chek"], "Did you mean npm run check?"],
] as const)("%j has nothing to do: says “%s”, and exits with 2", async ([args, words]) => {
  const { code, stderr } = await run(args);
  expect(stderr).toContain(words);
  expect(code).toBe(2);
});

test("npm run help lists every command for attendees and instructors, and no others", async () => {
  const { code, stdout } = await run(["help"]);
  const listed = stdout.match(/^ {2}\w+/gm)?.map((line) => line.trim());
  expect(listed).toEqual(Object.keys(commands));
  expect(code).toBe(0);
});

test("every command explains itself with --help", async () => {
  for (const name of Object.keys(commands)) {
    const { code, stdout } = await run([name, "--help"]);
    expect(stdout).toMatch(new RegExp(`^npm run ${name}\\b`));
    expect(code).toBe(0);
  }
});

test("npm run hint doesn't name a solution that is locked", async () => {
  const rules = { hints: [], solutions: [0], announcement: null };
  const id = "11111111-1111-4111-8111-111111111111";
  const membership = { host: "127.0.0.1", port: 1, id, name: "", rules, at: Date.now() };
  await run(["reset", "0"]); // makes the copy
  await writeFile(membershipFile(), JSON.stringify(membership));
  await saveProgress(findStep("0"), { hints: { [startTitle]: 2 } });
  const { stdout } = await run(["hint", "0"]);
  expect(stdout).toContain("Hint 3 of 3");
  expect(stdout).toContain("The solution of lesson 0 is locked");
  expect(stdout).not.toContain("npm run solution");
});

test("npm run diff shows what a lesson adds, and compares any two stages by their line counts", async () => {
  const lesson = await run(["diff", "2"]);
  expect(lesson.stdout).toContain("+function broadcast(message: string, sender: WebSocket) {");
  const stages = await run(["diff", "lesson01", "server", "--stat"]);
  expect(stages.stdout).toMatch(/src\/server\.ts: \d+ lines added, \d+ removed/);
});
