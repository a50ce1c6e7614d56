import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** What a page is made from: files and folders, as seen from the folder of its package. */
export type Sources = { folder: string; sources: readonly string[] };

/** What the chat page is made from. */
export const chatPageSources: Sources = {
  folder: fileURLToPath(new URL("..", import.meta.url)),
  sources: ["src", "public", "build", "index.html", "package.json", "vite.config.ts"],
};

/** The file in the built page that says from which sources it was built. */
export const hashFile = "source-hash.txt";

/** A hash of everything that a page is made from: another one means that it has to be built anew. */
export async function hashSources(page: Sources): Promise<string> {
  const hash = createHash("sha256");
  for (const path of await sourceFiles(page)) {
    hash.update(`${path}\0`).update(await readFile(join(page.folder, path)));
  }
  return hash.digest("hex");
}

/** The files that a page is made from, in the order of their names, with forward slashes. */
export async function sourceFiles({ folder, sources }: Sources): Promise<string[]> {
  const files = await Promise.all(sources.map((source) => filesBelow(folder, source)));
  return files.flat();
}

/** Names that begin with a dot are none of ours: a look into a folder may leave such a file there. */
async function filesBelow(folder: string, path: string): Promise<string[]> {
  const inside = await readdir(join(folder, path)).catch(() => undefined); // none of a file
  if (!inside) return [path];
  const names = inside.filter((name) => !name.startsWith(".")).sort();
  const files = await Promise.all(names.map((name) => filesBelow(folder, `${path}/${name}`)));
  return files.flat();
}

/** Leaves the hash of its sources with the built page, and fails if the page is made from others too. */
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
