import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");

/** A path as people read it: from the root of the repository, with forward slashes. */
export function shown(path: string): string {
  return relative(root, path).split(sep).join("/");
}
