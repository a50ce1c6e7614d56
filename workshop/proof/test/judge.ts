import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checksFor, type StepCheck } from "@chatterbox/checks/catalogue";
import type { Result, Target } from "@chatterbox/checks/check-runner";
import { runChecks } from "@chatterbox/checks/run";
import { runCommand } from "@chatterbox/checks/servers/command";
import type { ServerProcess } from "@chatterbox/checks/servers/server-process";
import { runOnce } from "@chatterbox/checks/servers/warm";
import { root } from "@chatterbox/stages/repository";
import { type Step, serverFile } from "@chatterbox/stages/stages";
import { build, transform } from "esbuild";
import getPort from "get-port";
import { runInThread } from "./thread.ts";

/**
 * Runs the checks against programs: as JavaScript in threads, which is fast. One that ends by itself runs
 * again in a process, for the output that an attendee would see.
 */
export class Judge {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes a folder for the programs, ignored by git. */
  static async make(): Promise<Judge> {
    const folder = await mkdtemp(join(root, ".playground-"));
    await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
    await Promise.all(["ws", "uuid"].map((name) => bundle(name, join(folder, "node_modules"))));
    return new Judge(folder);
  }

  /**
   * Runs the checks of a step against a program.
   * @param code TypeScript, or JavaScript that a command runs
   */
  async judge(step: Step, code: string | { mjs: string }): Promise<Result[]> {
    const own = await mkdtemp(join(this.#folder, `${step.name}-`));
    await mkdir(join(own, "src"));
    const check = (run: (port: number) => Promise<ServerProcess> | ServerProcess) =>
      runUntilFirstFailure(checksFor(step), { start: async () => run(await getPort()) });
    if (typeof code !== "string") {
      await writeFile(join(own, "server.mjs"), code.mjs);
      return check((port) => runCommand("node server.mjs", port, own));
    }
    const file = await writeProgram(code, join(own, serverFile));
    if (file.endsWith(".mjs")) {
      const results = await check((port) => runInThread(file, port));
      if (results.find(({ ok }) => !ok)?.output === undefined) return results;
    }
    return check((port) => runOnce({ file, port }));
  }

  /** Removes the programs. */
  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true });
  }
}

/** Runs checks until it is certain which fails first. @returns the results so far, in order */
async function runUntilFirstFailure(checks: StepCheck[], target: Target): Promise<Result[]> {
  const known = new Map<string, boolean>();
  const certain = new AbortController();
  const onResult = ({ title, ok }: Result) => {
    known.set(title, ok);
    const first = checks.find(({ title }) => !known.get(title));
    if (first && known.get(first.title) === false) certain.abort();
  };
  return runChecks(checks, target, { onResult, signal: certain.signal });
}

/** Bundles a package into one file: from its twenty files, ws takes as long to load as Node takes to start. */
async function bundle(name: string, folder: string): Promise<void> {
  const file = join(folder, name, "index.js");
  await build({
    stdin: {
      contents: `export * from "${name}"; ${name === "ws" ? 'export { default } from "ws";' : ""}`,
      resolveDir: root,
    },
    outfile: file,
    bundle: true,
    format: "esm",
    platform: "node",
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  await writeFile(
    join(folder, name, "package.json"),
    '{ "type": "module", "exports": "./index.js" }',
  );
}

/** Writes a program as JavaScript or, if it has syntax errors, unchanged: tsx will report them. */
async function writeProgram(code: string, file: string): Promise<string> {
  try {
    // Sleeping blocks the thread just as well, without using the processor.
    const idle = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);";
    const cheap = code.replace("for (;;) {}", idle);
    const script = await transform(cheap, { loader: "ts", format: "esm", target: "node20" });
    await writeFile(`${file}.mjs`, script.code);
    return `${file}.mjs`;
  } catch {
    await writeFile(file, code);
    return file;
  }
}
