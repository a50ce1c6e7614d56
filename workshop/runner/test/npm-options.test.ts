import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOptionsKeptByNpm } from "../src/npm-options.ts";

const execute = promisify(execFile);
const options = {
  json: { type: "boolean" },
  lan: { type: "boolean" },
  apply: { type: "boolean" },
  "no-open": { type: "boolean" },
  "no-classroom": { type: "boolean" },
  lang: { type: "string" },
  cmd: { type: "string" },
  port: { type: "string" },
  classroom: { type: "string" },
} as const;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chatterbox-npm-"));
  const scripts = { show: "node show.cjs" };
  await writeFile(join(folder, "package.json"), JSON.stringify({ scripts }));
  const script = "console.log(JSON.stringify([process.argv.slice(2), process.env]))";
  await writeFile(join(folder, "show.cjs"), script);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("an option that is given to npm without the -- before it", { timeout: 60_000 }, () => {
  test.for([
    ["--json", { json: true }],
    ["--lan", { lan: true }],
    ["--lang ko", { lang: "ko" }],
    ["--lang=ko", { lang: "ko" }],
    ["--apply", { apply: true }],
    ["--cmd ./server", { cmd: "./server" }],
    ["--no-open", { "no-open": true }],
    ["--no-classroom", { "no-classroom": true }],
    ["--port 8001", { port: "8001" }],
    ["--port=8001 --no-open", { port: "8001", "no-open": true }],
    ["--port=8001 --classroom=ABCD", { port: "8001", classroom: "ABCD" }],
    ["--classroom ABCD --json", { classroom: "ABCD", json: true }],
    ["", {}],
    ["-- --port 8001 --lan", { port: "8001", lan: true }],
  ] as const)("reaches the command all the same: “%s”", async ([written, wanted]) => {
    const { positionals, values } = await understood(written);
    expect(positionals).toEqual(["3"]);
    expect({ ...values }).toEqual(wanted);
  });

  test.for(["--port 8001 --classroom ABCD", "--port 8001 -- --lan"])(
    "is asked for in another way where its value can't be told: “%s”",
    async (written) => {
      await expect(understood(written)).rejects.toThrow("Write them with “=”: --port=…");
    },
  );

  test("is said to need a value where it has none", async () => {
    await expect(understood("--port", [])).rejects.toThrow("argument missing");
  });
});

/** What a command understands of `npm run show 3 WRITTEN`. */
async function understood(written: string, positionals = ["3"]) {
  const args = ["run", "--silent", "show", ...positionals, ...written.split(" ").filter(Boolean)];
  const { stdout } = await execute("npm", args, {
    cwd: folder,
    shell: process.platform === "win32",
  });
  const [given, env] = JSON.parse(stdout.trimEnd().split("\n").at(-1) as string);
  const all = withOptionsKeptByNpm(given, options, env);
  return parseArgs({ args: all, options, allowPositionals: true });
}
