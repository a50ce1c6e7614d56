// What happens before a command runs.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "@chatterbox/stages/repository";
import { describe, expect, test } from "vitest";
import { commands, maintainersCommands } from "../src/commands/index.ts";
import { usePlayground } from "./support/attendee.ts";
import { run } from "./support/command.ts";
import { run as runHere } from "./support/command-here.ts";

const require = createRequire(import.meta.url);
const { installState } = require("../../install.cjs") as typeof import("../../install.cjs");

usePlayground();

test.for([
  ["reset 0", 0, "lesson00"],
  ["chek", 2, "npm run check?"],
  ["prove --help", 0, "npm run prove"],
] as const)("start.cjs runs %s", async ([line, code, words]) => {
  const result = await run({ folder: root }, line.split(" "));
  expect(result.stdout + result.stderr).toContain(words);
  expect(result.stderr).not.toMatch(/\n\s+at /);
  expect(result.code).toBe(code);
});

test("every command has an npm script, and can be loaded by tsx", async () => {
  const all = { ...commands, ...maintainersCommands };
  const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  for (const name of Object.keys(all))
    expect(scripts[name]).toBe(`node workshop/start.cjs ${name}`);
  const index = new URL("../src/commands/index.ts", import.meta.url).href;
  const code = `import { commands, maintainersCommands } from "${index}";
    for (const [name, { load }] of Object.entries({ ...commands, ...maintainersCommands }))
      if (typeof (await load()).command.run === "function") console.log(name);`;
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, "workshop", "tsconfig.json") };
  const args = ["--import", "tsx", "--input-type=module", "-e", code];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, cwd: root });
  expect(stdout.trim().split("\n")).toEqual(Object.keys(all));
});

test("npm run doctor says what is missing and what to do about it, and exits with 1", async () => {
  const { code, stdout } = await runHere(["doctor"], { env: { PATH: "" } });
  expect(stdout).toContain(`✓ Node.js ${process.versions.node}\n`);
  expect(stdout).toContain("! npm is missing\n    npm comes with Node.js");
  expect(stdout).toContain("✓ everything is installed\n");
  expect(stdout).toMatch(/✓ port 8000 is (free for|taken; ) ?the chat server/);
  expect(stdout).toContain("See the lines above.");
  expect(code).toBe(1);
});

test("a Node that is too old is told so, in a sentence", async () => {
  const entry = JSON.stringify(join(root, "workshop", "start.cjs"));
  const code = `Object.defineProperty(process.versions, "node", { value: "18.20.0" }); require(${entry})`;
  const stderr = await new Promise((resolve) =>
    execFile(process.execPath, ["-e", code, "--", "--lang", "en"], (_, __, text) => resolve(text)),
  );
  expect(stderr).toContain(
    "This workshop needs Node.js 20.19 or later, but this is Node.js 18.20.0.",
  );
});

describe("what is installed", () => {
  test("is complete here", () => {
    expect(installState(root)).toBe("complete");
  });

  test("is compared with the lock file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "chatterbox-install-"));
    const lock = (path: string, packages: object) =>
      writeFile(join(folder, path), JSON.stringify({ packages }));
    const ours = { os: [process.platform], cpu: [process.arch] };
    await mkdir(join(folder, "node_modules"));
    await lock("package-lock.json", { "node_modules/ws": { version: "8.0.0" } });
    expect(installState(folder)).toBe("missing");
    await lock("node_modules/.package-lock.json", { "node_modules/ws": { version: "7.0.0" } });
    expect(installState(folder)).toBe("outdated");
    await lock("node_modules/.package-lock.json", { "node_modules/ws": { version: "8.0.0" } });
    expect(installState(folder)).toBe("complete");
    await lock("package-lock.json", { "node_modules/tool": { ...ours, optional: true } });
    expect(installState(folder)).toBe("foreign");
    await rm(folder, { recursive: true });
  });
});
