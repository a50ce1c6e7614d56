import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { exists } from "./files.ts";

/** A program's source files: contents by path below src/, sorted. */
export type Sources = Map<string, string>;

/** Reads all files below a folder's src/; none if that is missing. */
export async function readSources(folder: string): Promise<Sources> {
  const source = join(folder, "src");
  if (!(await exists(source))) return new Map();
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(source.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((name) => !name.split("/").some((part) => part.startsWith(".")))
    .sort();
  const contents = await Promise.all(files.map((name) => readFile(join(source, name), "utf8")));
  return new Map(files.map((name, index) => [name, contents[index] ?? ""]));
}

/** The files that differ between two programs, with their contents. */
export async function changedFiles(
  from: string,
  to: string,
): Promise<{ name: string; before: string; after: string }[]> {
  const [old, recent] = await Promise.all([readSources(from), readSources(to)]);
  const names = [...new Set([...old.keys(), ...recent.keys()])].sort();
  return names
    .map((name) => ({ name, before: old.get(name) ?? "", after: recent.get(name) ?? "" }))
    .filter(({ before, after }) => before !== after);
}
