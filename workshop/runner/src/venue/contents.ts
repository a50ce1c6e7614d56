import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative } from "node:path";
import { sourceFiles } from "@chatterbox/client/build/source-hash";
import type { Page } from "@chatterbox/pages/pages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { findOwnFiles, type OwnFiles } from "./own-files.ts";
import { readMeFirst } from "./read-me-first.ts";

/** What is packed. */
export type Workshop = { root: string; pages: readonly Page[] };

/** A file as it goes into the archive, under its path from the root, with forward slashes. */
export type Packed = {
  path: string;
  /** Bytes. */
  size: number;
  executable: boolean;
  /** Whether it is a hard link to a file that comes before it. */
  again: boolean;
};

/** Everything that goes into an archive. */
export type Contents = {
  root: string;
  files: Packed[];
  /** Links by path, and where each leads, relative to its own folder and with forward slashes. */
  links: Record<string, string>;
  own: OwnFiles;
};

/** Contents, and the device and inode numbers of the files among them. */
type Collection = Contents & { seen: Set<string> };

/**
 * Collects what belongs in an archive: the workshop's own files, what is installed, and the built
 * pages. Nothing of an attendee's or instructor's.
 * @throws ExpectedError if the archive would not work elsewhere
 */
export async function findContents({ root, pages }: Workshop): Promise<Contents> {
  const own = await findOwnFiles(root);
  const contents = { root, files: [], links: {}, own, seen: new Set<string>() };
  for (const path of own.paths) if (path !== readMeFirst) await add(contents, path);
  for (const page of pages) await addFolder(contents, pathFrom(root, page.built));
  await requireSources(contents, pages);
  for (const folder of await installedFolders(root)) await addPackages(contents, folder);
  return contents;
}

/** The folders in which npm may have installed something: the root's and the workspaces'. */
async function installedFolders(root: string): Promise<string[]> {
  const lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  const workspaces = Object.keys(lock.packages).filter(
    (path) => !/(^|\/)node_modules\//.test(path),
  );
  return workspaces.map((path) => (path === "" ? "node_modules" : `${path}/node_modules`));
}

/** Adds what npm has installed in a folder, without caches and drafts, whose names begin with a dot. */
async function addPackages(contents: Collection, folder: string): Promise<void> {
  const ownRecord = [".bin", ".package-lock.json"];
  for (const name of await readdir(join(contents.root, folder)).catch(() => [])) {
    if (name.startsWith(".") && !ownRecord.includes(name)) continue;
    await add(contents, `${folder}/${name}`);
  }
}

async function addFolder(contents: Collection, folder: string): Promise<void> {
  for (const name of (await readdir(join(contents.root, folder))).sort()) {
    await add(contents, `${folder}/${name}`);
  }
}

async function add(contents: Collection, path: string): Promise<void> {
  const file = join(contents.root, path);
  const found = await lstat(file).catch(() => undefined);
  if (!found) return; // git tracks it, but it was removed
  if (found.isDirectory()) return addFolder(contents, path);
  if (found.isSymbolicLink()) {
    const target = await findTarget(contents.root, path);
    if (target !== undefined) contents.links[path] = target;
    return;
  }
  if (!found.isFile()) return;
  const executable = (found.mode & 0o100) !== 0;
  const id = `${found.dev} ${found.ino}`;
  const again = found.nlink > 1 && contents.seen.has(id);
  contents.seen.add(id);
  contents.files.push({ path, size: found.size, executable, again });
}

/** Where a link leads, relative to its folder. A Windows junction holds an absolute path. */
async function findTarget(root: string, path: string): Promise<string | undefined> {
  const target = await realpath(join(root, path)).catch(() => undefined);
  if (target === undefined) return undefined; // a broken link
  const homes = [root, dirname(await realpath(join(root, "node_modules")))];
  for (const home of homes) {
    const fromHome = relative(home, target);
    if (fromHome.startsWith("..") || isAbsolute(fromHome)) continue;
    return pathFrom(dirname(path), fromHome);
  }
  throw new ExpectedError(
    say`${path} is a link that leaves this folder, so it would be broken elsewhere. Remove the folder node_modules, then run: npm install`,
    1,
  );
}

/** @throws ExpectedError if a source of a page is missing: the page would be rebuilt at the venue */
async function requireSources({ root, files }: Contents, pages: readonly Page[]): Promise<void> {
  const packed = new Set(files.map(({ path }) => path));
  for (const page of pages) {
    const sources = await sourceFiles(page);
    const missing = sources
      .map((path) => pathFrom(root, join(page.folder, path)))
      .find((path) => !packed.has(path));
    if (missing === undefined) continue;
    throw new ExpectedError(
      say`${missing} is part of a page, but git doesn't track it, so it would not be packed. Add it with git add, or move it elsewhere.`,
      1,
    );
  }
}

/** A path relative to a folder, with forward slashes. */
function pathFrom(folder: string, path: string): string {
  return relative(folder, path).replaceAll("\\", "/");
}
