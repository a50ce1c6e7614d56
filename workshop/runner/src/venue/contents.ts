import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative } from "node:path";
import { pages } from "@chatterbox/pages/pages";
import { root, shown } from "@chatterbox/stages/repository";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { sourceFiles } from "@chatterbox/client/build/source-hash";
import { findOwnFiles, type OwnFiles } from "./own-files.ts";
import { readMeFirst } from "./read-me-first.ts";

/** A file as it goes into the archive, under its path from the root, with forward slashes. */
export type Packed = {
  path: string;
  /** Bytes. */
  size: number;
  executable: boolean;
  /** Whether it is the same file as one before it (a hard link). */
  again: boolean;
};

/** All that goes into an archive. */
export type Contents = {
  files: Packed[];
  /** Links, by their paths: where each leads, seen from its own folder, with forward slashes. */
  links: Record<string, string>;
  own: OwnFiles;
};

/** Contents, and the disk's own numbers of the files among them. */
type Collection = Contents & { seen: Set<string> };

/**
 * Collects what belongs into an archive: the workshop's own files, what is installed, and the pages as
 * they are built. Of the attendee's or instructor's own there is nothing.
 * @throws ExpectedError if the archive could not work elsewhere
 */
export async function findContents(): Promise<Contents> {
  const own = await findOwnFiles();
  const contents = { files: [], links: {}, own, seen: new Set<string>() };
  for (const path of own.paths) if (path !== readMeFirst) await add(contents, path);
  for (const page of pages) await addFolder(contents, shown(page.built));
  await requireSources(contents);
  for (const folder of await installedFolders()) await addPackages(contents, folder);
  return contents;
}

/** The folders in which npm has installed something: the root's, and those of the workspaces. */
async function installedFolders(): Promise<string[]> {
  const lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  const workspaces = Object.keys(lock.packages).filter(
    (path) => !/(^|\/)node_modules\//.test(path),
  );
  return workspaces.map((path) => (path === "" ? "node_modules" : `${path}/node_modules`));
}

/** Adds what npm has installed in a folder, without caches and drafts: their names begin with a dot. */
async function addPackages(contents: Collection, folder: string): Promise<void> {
  const ownRecord = [".bin", ".package-lock.json"];
  for (const name of await readdir(join(root, folder)).catch(() => [])) {
    if (name.startsWith(".") && !ownRecord.includes(name)) continue;
    await add(contents, `${folder}/${name}`);
  }
}

async function addFolder(contents: Collection, folder: string): Promise<void> {
  for (const name of (await readdir(join(root, folder))).sort()) {
    await add(contents, `${folder}/${name}`);
  }
}

async function add(contents: Collection, path: string): Promise<void> {
  const file = join(root, path);
  const found = await lstat(file).catch(() => undefined);
  if (!found) return; // git knows it, and it has been removed
  if (found.isDirectory()) return addFolder(contents, path);
  if (found.isSymbolicLink()) {
    const target = await findTarget(path);
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

/** Where a link leads, seen from its folder. Windows' junctions know only where that is on this disk. */
async function findTarget(path: string): Promise<string | undefined> {
  const target = await realpath(join(root, path)).catch(() => undefined);
  if (target === undefined) return undefined; // it leads nowhere here either
  const homes = [root, dirname(await realpath(join(root, "node_modules")))];
  for (const home of homes) {
    const fromHome = relative(home, target);
    if (fromHome.startsWith("..") || isAbsolute(fromHome)) continue;
    return relative(dirname(path), fromHome).replaceAll("\\", "/");
  }
  throw new ExpectedError(
    say`${path} leads out of this folder, so it would lead nowhere elsewhere. Remove the folder node_modules, and run: npm install`,
    1,
  );
}

/** A page whose sources are not all in the archive would be built anew at the venue. */
async function requireSources({ files }: Contents): Promise<void> {
  const packed = new Set(files.map(({ path }) => path));
  for (const page of pages) {
    const sources = await sourceFiles(page);
    const missing = sources
      .map((path) => shown(join(page.folder, path)))
      .find((path) => !packed.has(path));
    if (missing === undefined) continue;
    throw new ExpectedError(
      say`${missing} is part of a page, but git has not been told of it, so it would not be packed. Add it with git add, or move it elsewhere.`,
      1,
    );
  }
}
