import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { withOptionsKeptByNpm } from "../src/arguments.ts";

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

/** What npm 11.19 makes of `npm run show 3 …`: the arguments it passes on, and npm_config_…. */
const recorded: Record<string, [given: string[], env: Record<string, string>]> = {
  "--json": [["3"], { json: "true" }],
  "--lan": [["3"], { all: "true", long: "true" }],
  "--lang ko": [["3", "ko"], { all: "true", global: "true", long: "true" }],
  "--apply": [["3"], { all: "true", long: "true", parseable: "true" }],
  "--cmd ./server": [["3", "./server"], { message: "" }],
  "--no-open": [["3"], { open: "" }],
  "--no-classroom": [["3"], { classroom: "" }],
  "--port 8001": [["3", "8001"], { port: "true" }],
  "--port=8001 --no-open": [["3"], { port: "8001", open: "" }],
  "--port=8001 --classroom=ABCD": [["3"], { port: "8001", classroom: "ABCD" }],
  "--classroom ABCD --json": [["3", "ABCD"], { classroom: "true", json: "true" }],
  "": [["3"], {}],
  "-- --port 8001 --lan": [["3", "--port", "8001", "--lan"], {}],
  "--port 8001 --classroom ABCD": [["3", "8001", "ABCD"], { port: "true", classroom: "true" }],
  "--port 8001 -- --lan": [["3", "8001", "--lan"], { port: "true" }],
};

describe("an option that is given to npm without the -- before it", () => {
  test.for([
    ["--json", { json: true }],
    ["--lan", { lan: true }],
    ["--lang ko", { lang: "ko" }],
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
  ] as const)("reaches the command: “%s”", ([written, wanted]) => {
    const { positionals, values } = understood(...npmGives(written));
    expect(positionals).toEqual(["3"]);
    expect({ ...values }).toEqual(wanted);
  });

  test.for(["--port 8001 --classroom ABCD", "--port 8001 -- --lan"])(
    "has to be written with “=” if its value can't be told: “%s”",
    (written) => {
      expect(() => understood(...npmGives(written))).toThrow("Write them with “=”: --port=…");
    },
  );

  test("needs a value if it takes one", () => {
    expect(() => understood([], { port: "true" })).toThrow("argument missing");
  });

  test("is kept by this machine's npm as recorded here", async () => {
    const folder = await mkdtemp(join(tmpdir(), "chatterbox-npm-"));
    try {
      const scripts = { show: "node show.cjs" };
      await writeFile(join(folder, "package.json"), JSON.stringify({ scripts }));
      const script = "console.log(JSON.stringify([process.argv.slice(2), process.env]))";
      await writeFile(join(folder, "show.cjs"), script);
      for (const written of ["--lang ko", "--no-open", "--port=8001 --no-open", "--port 8001"]) {
        const [given, env] = await throughNpm(folder, written);
        const [wanted, kept] = npmGives(written);
        expect(given, written).toEqual(wanted);
        expect(env, written).toMatchObject(config(kept));
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

function npmGives(written: string) {
  return recorded[written] as [given: string[], kept: Record<string, string>];
}

/** What a command understands. */
function understood(given: string[], kept: Record<string, string>) {
  const args = withOptionsKeptByNpm(given, options, config(kept));
  return parseArgs({ args, options, allowPositionals: true });
}

function config(kept: Record<string, string>): Record<string, string> {
  const entries = Object.entries(kept).map(([name, value]) => [`npm_config_${name}`, value]);
  return Object.fromEntries(entries);
}

async function throughNpm(cwd: string, written: string): Promise<[string[], NodeJS.ProcessEnv]> {
  const args = ["run", "--silent", "show", "3", ...written.split(" ")];
  const shell = process.platform === "win32";
  const { stdout } = await promisify(execFile)("npm", args, { cwd, shell });
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) as string);
}
