import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ExpectedError } from "../expected-error.ts";
import { adopt, ownGroup } from "../processes/children.ts";
import { root } from "../repository.ts";

/** A page that is built from sources when it is first needed. */
export type Page = {
  /** As a sentence calls it. */
  name: string;
  /** The package that it belongs to. */
  folder: string;
  /** Where the built page lies. */
  built: string;
  /** What it is made from, in the package. */
  sources: string[];
  /** What Vite is told beyond "build". */
  args: string[];
};

const client = join(root, "client");
const workshop = join(root, "workshop");

/** The chat page. */
export const chatPage: Page = {
  name: "chat page",
  folder: client,
  built: join(client, "dist"),
  sources: ["src", "public", "build", "index.html", "package.json", "vite.config.ts"],
  args: [],
};

/** The page of the lesson that the runner is at. */
export const lessonPage: Page = {
  name: "lesson page",
  folder: workshop,
  built: join(workshop, "dist", "lesson"),
  sources: ["pages/lesson", "package.json", "../client/src/styles", "../client/src/ui"],
  args: ["pages/lesson"],
};

/**
 * Builds a page, unless that has been done since its sources were changed.
 * @throws ExpectedError if it can't be built
 */
export async function buildPage({ name, folder, built, sources, args }: Page): Promise<void> {
  const builtAt = await newest(join(built, "index.html"));
  const changed = await Promise.all(sources.map((source) => newest(join(folder, source))));
  if (builtAt >= Math.max(...changed)) return;
  const vite = createRequire(join(folder, "package.json")).resolve("vite/package.json");
  const program = join(dirname(vite), "bin", "vite.js");
  const child = spawn(process.execPath, [program, "build", ...args, "--logLevel", "error"], {
    ...ownGroup,
    cwd: folder,
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
  if (code !== 0) throw new ExpectedError(`The ${name} could not be built: ${output.trim()}`, 1);
}

/** When a file, or anything in a folder, was changed last: milliseconds since 1970, 0 for nothing. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await readdir(path);
  return Math.max(0, ...(await Promise.all(inside.map((name) => newest(join(path, name))))));
}
