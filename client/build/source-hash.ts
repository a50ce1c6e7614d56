import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const client = fileURLToPath(new URL("..", import.meta.url));

/** What the page is made from, in the folder of the client. */
const sources = ["src", "public", "build", "index.html", "package.json", "vite.config.ts"];

/** The file in the built page that says from which sources it was built. */
export const hashFile = "source-hash.txt";

/** A hash of everything that the page is made from: another one means that it has to be built anew. */
export async function hashSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) await addTo(hash, source);
  return hash.digest("hex");
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const inside = await readdir(join(client, path)).catch(() => undefined); // none of a file
  if (!inside) {
    hash.update(`${path}\0`).update(await readFile(join(client, path)));
    return;
  }
  for (const name of inside.sort()) await addTo(hash, `${path}/${name}`);
}

/** Leaves the hash of the sources with the built page. */
export function sourceHash(): Plugin {
  return {
    name: "source-hash",
    apply: "build",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: hashFile, source: await hashSources() });
    },
  };
}
