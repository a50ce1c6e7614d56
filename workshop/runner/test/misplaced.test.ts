// An edit of the workshop's own file, where git knows what it held: a checkout stands in for the real one.
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "@chatterbox/stages/files";
import { findStep, type Stage } from "@chatterbox/stages/stages";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyOf, lesson, mine, save, until, usePlayground } from "./support/attendee.ts";
import { run } from "./support/command-here.ts";

usePlayground();

const stage = findStep("0").start as { -readonly [key in keyof Stage]: Stage[key] };
const { folder } = stage;
let own: string;
let original: string;

beforeAll(async () => {
  const checkout = await realpath(await mkdtemp(join(tmpdir(), "chatterbox-lesson-")));
  for (const name of ["src", "package.json", "tsconfig.json"]) {
    await cp(join(folder, name), join(checkout, name), { recursive: true });
  }
  const user = ["-c", "user.name=test", "-c", "user.email=test@localhost"];
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
    [...user, "commit", "-q", "-m", "start"],
  ]) {
    execFileSync("git", args, { cwd: checkout });
  }
  stage.folder = checkout;
  own = join(checkout, "src", "server.ts");
  original = await readFile(own, "utf8");
});
afterAll(async () => {
  await rm(stage.folder, { recursive: true, maxRetries: 3 });
  stage.folder = folder;
});

test("commands warn of an edit of the workshop's own file", async () => {
  await writeWhole(own, `${original}// first\n`);
  expect((await run(["diff", "0", "--stat"])).stderr).toContain("npm run lesson 0 -- --move");
});

test("--move and m move such an edit to your copy, and keep what that held", async () => {
  await run(["reset", "0"]);
  await save("lesson00", "// my work\n");
  await writeWhole(own, `${original}// first\n`);
  const runner = await lesson(0, { terminal: true, args: ["--move"] });
  await runner.prints("checks pass");
  expect(await kept()).toEqual(["// my work\n"]);
  expect(await readFile(copyOf("lesson00"), "utf8")).toBe(`${original}// first\n`);

  await writeWhole(own, `${original}// second\n`);
  await runner.prints("Press m to move your edit there");
  runner.press("m");
  await until(async () => (await readFile(own, "utf8")) === original);
  expect((await kept()).sort()).toEqual([`${original}// first\n`, "// my work\n"]);
  expect(await readFile(copyOf("lesson00"), "utf8")).toBe(`${original}// second\n`);
});

/** What was kept of the attendee's file. */
async function kept(): Promise<string[]> {
  const folders = (await readdir(mine())).filter((name) => name.includes(".kept-"));
  return Promise.all(folders.map((name) => readFile(mine(name, "src", "server.ts"), "utf8")));
}
