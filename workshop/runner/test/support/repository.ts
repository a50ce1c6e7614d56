import { execFileSync } from "node:child_process";
import { cp, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pages } from "@chatterbox/pages/pages";
import { root } from "@chatterbox/stages/repository";

/** A checkout of its own for a test, so that no test meets the attendee's work. */
export type Repository = { folder: string; remove(): Promise<void> };

const parts = [
  "client",
  "docs",
  "lessons",
  "server",
  "workshop",
  "package.json",
  "package-lock.json",
  "tsconfig.base.json",
  ".gitignore",
];

/** Makes a checkout in a temporary folder, as a fresh clone after the installation. */
export async function makeRepository(): Promise<Repository> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "chatterbox-")));
  const built = pages.map((page) => page.built); // in the copy, they couldn't be built
  const wanted = (path: string) =>
    built.some((folder) => path.startsWith(folder)) ||
    !/[\\/](node_modules|dist|\.turbo)([\\/]|$)/.test(path.slice(root.length));
  for (const part of parts) {
    await cp(join(root, part), join(folder, part), {
      recursive: true,
      filter: wanted,
      preserveTimestamps: true,
    });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@localhost", ...args], {
      cwd: folder,
    });
  git("init", "--quiet");
  await writeFile(join(folder, ".git", "info", "exclude"), "node_modules\n"); // as a link it is no folder
  git("add", "--all");
  git("commit", "--quiet", "--message", "a fresh clone");
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
}
