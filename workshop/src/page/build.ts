import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ExpectedError } from "../expected-error.ts";
import { adopt, ownGroup } from "../processes/children.ts";
import { root } from "../repository.ts";

const client = join(root, "client");

/** Where the built chat page lies. */
export const builtPage = join(client, "dist");

/** What the page is made from. */
const sources = ["src", "public", "build", "index.html", "package.json", "vite.config.ts"];

/**
 * Builds the chat page, unless that has been done since its sources were changed.
 * @throws ExpectedError if it can't be built
 */
export async function buildPage(): Promise<void> {
  const built = await newest(join(builtPage, "index.html"));
  const changed = await Promise.all(sources.map((source) => newest(join(client, source))));
  if (built >= Math.max(...changed)) return;
  const vite = createRequire(join(client, "package.json")).resolve("vite/package.json");
  const args = [join(dirname(vite), "bin", "vite.js"), "build", "--logLevel", "error"];
  const child = spawn(process.execPath, args, {
    ...ownGroup,
    cwd: client,
    stdio: ["ignore", "pipe", "pipe"],
  });
  adopt(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new ExpectedError(`The chat page could not be built: ${output.trim()}`, 1);
}

/** When a file, or anything in a folder, was changed last: milliseconds since 1970, 0 for nothing. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await readdir(path);
  return Math.max(0, ...(await Promise.all(inside.map((name) => newest(join(path, name))))));
}
