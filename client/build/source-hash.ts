import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** The sources of a page: files and folders, relative to the folder of its package. */
export type Sources = { folder: string; sources: readonly string[] };

/** The sources of the chat page. */
export const chatPageSources: Sources = {
  folder: fileURLToPath(new URL("..", import.meta.url)),
  sources: ["src", "public", "build", "index.html", "package.json", "vite.config.ts"],
};

/** The file in the built page that holds the hash of its sources. */
export const hashFile = "source-hash.txt";

/** A hash of a page's sources: if it changes, the page must be rebuilt. */
export async function hashSources(page: Sources): Promise<string> {
  const hash = createHash("sha256");
  for (const path of await sourceFiles(page)) {
    hash.update(`${path}\0`).update(await readFile(join(page.folder, path)));
  }
  return hash.digest("hex");
}

/** The source files of a page, sorted by name, with forward slashes. */
export async function sourceFiles({ folder, sources }: Sources): Promise<string[]> {
  const files = await Promise.all(sources.map((source) => filesBelow(folder, source)));
  return files.flat();
}

/** Ignores names that start with a dot: file managers leave such files. */
async function filesBelow(folder: string, path: string): Promise<string[]> {
  const inside = await readdir(join(folder, path)).catch(() => undefined); // none of a file
  if (!inside) return [path];
  const names = inside.filter((name) => !name.startsWith(".")).sort();
  const files = await Promise.all(names.map((name) => filesBelow(folder, `${path}/${name}`)));
  return files.flat();
}

/** Adds the hash of its sources to the built page, and fails if other files went into it. */
export function sourceHash(sources: Sources): Plugin {
  return {
    name: "source-hash",
    apply: "build",
    async generateBundle() {
      const named = new Set(
        (await sourceFiles(sources)).map((file) => resolve(sources.folder, file)),
      );
      for (const id of this.getModuleIds()) {
        const file = id.split("?")[0] as string;
        if (!isAbsolute(file) || /[\\/]node_modules[\\/]/.test(file)) continue;
        if (!named.has(resolve(file))) this.error(`The sources of the page do not name ${file}.`);
      }
      this.emitFile({ type: "asset", fileName: hashFile, source: await hashSources(sources) });
    },
  };
}
