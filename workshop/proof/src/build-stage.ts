import { execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Stage } from "@chatterbox/stages/stages";

const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");

/** Builds a stage into dist/, unless turbo has done so since its code changed. */
export async function buildStage({ folder }: Stage): Promise<void> {
  if ((await newest(join(folder, "src"))) > (await newest(join(folder, "dist")))) {
    await promisify(execFile)(process.execPath, [compiler, "-p", folder]);
  }
}

/** When a file in a folder was last written, in milliseconds; 0 if there is none. */
async function newest(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const stats = await Promise.all(names.map((name) => stat(join(folder, name))));
  return Math.max(0, ...stats.map(({ mtimeMs }) => mtimeMs));
}
