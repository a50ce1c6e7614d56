import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import ignore from "ignore";

const run = promisify(execFile);

/** Which files belong to the workshop. Paths are relative to the root, with forward slashes. */
export type OwnFiles = {
  paths: string[];
  /** Those among them with uncommitted changes. */
  changed: string[];
  /** Other files, which git neither tracks nor ignores. */
  unknown: string[];
};

/** The files that git tracks. Without git, or outside a checkout, all that .gitignore doesn't name. */
export async function findOwnFiles(root: string): Promise<OwnFiles> {
  const git = async (command: string, ...options: string[]) => {
    const { stdout } = await run("git", [command, "-z", ...options], {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.split("\0").filter((path) => path !== "");
  };
  try {
    const paths = await git("ls-files");
    if (!paths.includes("package.json")) throw new Error("not a checkout of the workshop");
    const changed = await git("diff", "--name-only", "--relative", "HEAD");
    const unknown = await git("ls-files", "--others", "--exclude-standard");
    return { paths, changed, unknown };
  } catch {
    return { paths: await walk(root), changed: [], unknown: [] };
  }
}

async function walk(root: string): Promise<string[]> {
  const ignored = ignore()
    .add(await readFile(join(root, ".gitignore"), "utf8"))
    .add(".git");
  const paths: string[] = [];
  const enter = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (ignored.ignores(entry.isDirectory() ? `${path}/` : path)) continue;
      if (entry.isDirectory()) await enter(`${path}/`);
      else paths.push(path);
    }
  };
  await enter("");
  return paths.sort();
}
