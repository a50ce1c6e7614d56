import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "");

/** A path for people: relative to the repository, with forward slashes. */
export function shown(path: string): string {
  return relative(root, path).split(sep).join("/");
}
