import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { waitUntilListening } from "@chatterbox/checks/servers/server-process";
import { runOnce } from "@chatterbox/checks/servers/warm";
import { findStage, serverFile } from "@chatterbox/stages/stages";
import getPort from "get-port";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "./support/command.ts";
import { makeRepository, type Repository } from "./support/repository.ts";

let repository: Repository;
const file = (...path: string[]) => join(repository.folder, ...path);

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
    await mkdir(file("elsewhere"), { recursive: true });
    await writeFile(file("elsewhere", "any-language.cjs"), program);
    const command = [`"${process.execPath}"`, "any-language.cjs"].join(" ");
    const caller = { INIT_CWD: file("elsewhere") };
    expect((await run(repository, ["check", "0", "--cmd", command], caller)).code).toBe(0);
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
    [["lesson", "--bogus"], "More: npm run lesson -- --help"],
    [["check", "0"], "You have not begun lesson 0"],
    [["lesson", "lessen3"], "There is no lesson"],
    [["lesson", "1", "2"], "One lesson at a time"],
    [["lesson", "1", "--port", "70000"], "is no port"],
    [["lesson", "1", "--port", "80"], "from 1024 to 65535"],
    [["diff", "1", "servre"], "nearest is server"],
    [["chek"], "Did you mean npm run check?"],
  ] as const)("has nothing to do: %j says “%s”, and exits with 2", async ([args, words]) => {
    const { code, stderr } = await run(repository, [...args]);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(2);
  });
});

test("npm run hint does not name the solution while the instructor holds it back", async () => {
  const rules = { hints: [], solutions: [0], word: null };
  const id = "11111111-1111-4111-8111-111111111111";
  const membership = { host: "127.0.0.1", port: 1, id, name: "", rules, at: Date.now() };
  const folder = file("playground-held");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, ".classroom.json"), JSON.stringify(membership));
  const env = { CHATTERBOX_PLAYGROUND: folder };
  await run(repository, ["reset", "0"], env); // makes the copy
  let stdout = "";
  for (let time = 1; time <= 3; time++) stdout = (await run(repository, ["hint", "0"], env)).stdout;
  expect(stdout).toContain("Hint 3 of 3");
  expect(stdout).toContain("The solution of lesson 0 waits");
  expect(stdout).not.toContain("npm run solution");
}, 60_000);

describe("npm run diff", { timeout: 60_000 }, () => {
  test("shows what a lesson adds, any two stages, and the numbers alone", async () => {
    const lesson = await run(repository, ["diff", "2"]);
    expect(lesson.stdout).toContain("+function broadcast(message: string, sender: WebSocket) {");
    const stages = await run(repository, ["diff", "lesson01", "server", "--stat"]);
    expect(stages.stdout).toMatch(/src\/server\.ts: \d+ lines added, \d+ removed/);
  });
});
