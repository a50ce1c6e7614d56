import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pageBuilder } from "@chatterbox/pages/build";
import { type Page, pages } from "@chatterbox/pages/pages";
import { root } from "@chatterbox/stages/repository";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { progressBar, StatusLine } from "@chatterbox/words/terminal";
import colors from "picocolors";
import type { Caller } from "../caller.ts";
import { type Contents, findContents, type Workshop } from "../venue/contents.ts";
import { pack } from "../venue/pack.ts";
import { thisSystem } from "../venue/system.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "[-- --output FILE|FOLDER]",
  help: `For a room without internet: packs the workshop and everything installed into one archive, for machines
with this operating system and processor type. Unpack it with tar. Node.js is not included.
  -- --output D:\\   the folder or file to write; by default, a file in the current folder`,
  options: { output: { type: "string" } },
  run({ values }, caller) {
    return packVenue({ root, pages }, values.output as string | undefined, caller);
  },
};

/**
 * Packs a workshop.
 * @param workshop its root folder, and the pages that it serves
 * @param output the folder or file to write; by default, a file in the caller's folder
 * @returns the exit status
 */
export async function packVenue(
  workshop: Workshop,
  output: string | undefined,
  caller: Caller,
): Promise<number> {
  const begin = performance.now();
  const folder = `chatterbox-${thisSystem().tag}`;
  const file = archiveFile(resolve(caller.folder, output ?? "."), `${folder}.tgz`);
  const status = new StatusLine(caller.terminal.output);
  const abort = new AbortController();
  const ignoreInterrupts = caller.onInterrupt(() => abort.abort());
  const { signal } = abort;
  try {
    status.show(say`building the pages …`);
    for (const page of workshop.pages) await buildPage(page, signal);
    status.show(say`listing the files …`);
    const contents = await findContents(workshop);
    status.clear();
    reportChanges(contents, caller);
    const onProgress = (done: number, total: number) => status.show(progress(done, total));
    const size = await pack(contents, { file, folder, onProgress, signal });
    status.clear();
    conclude(file, folder, size, (performance.now() - begin) / 1000, caller);
    return 0;
  } catch (error) {
    throw signal.aborted
      ? new ExpectedError(say`Stopped: nothing is packed.`, 130)
      : sentenceFor(error, file);
  } finally {
    status.clear();
    ignoreInterrupts();
  }
}

/**
 * The file to write.
 * @param wished the file, or the folder for a file with the usual name
 * @throws ExpectedError if the file exists, or its folder does not
 */
function archiveFile(wished: string, usual: string): string {
  const named = /\.(tgz|tar\.gz)$/i.test(wished) ? wished : `${wished}.tgz`; // as tar -xzf reads it
  const file = isFolder(wished) ? join(wished, usual) : named;
  if (existsSync(file)) {
    throw new ExpectedError(
      say`${file} already exists. Remove it, or choose another name: npm run venue -- --output NAME.tgz`,
    );
  }
  const folder = resolve(file, "..");
  if (isFolder(folder)) return file;
  throw new ExpectedError(say`There is no folder ${folder}. Is the USB stick plugged in?`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Builds a page if it is missing or outdated, so that nothing is left to build at the venue. */
async function buildPage(page: Page, signal: AbortSignal): Promise<void> {
  await pageBuilder(page, signal)();
  signal.throwIfAborted();
}

/** Says which files differ from the last commit, and which ones are left out. */
function reportChanges({ own: { changed, unknown } }: Contents, { print }: Caller): void {
  if (changed.length > 0) print(`  ! ${say`Packed with uncommitted changes: ${listed(changed)}`}`);
  if (unknown.length > 0)
    print(`  ! ${say`Left out, as git doesn't track them: ${listed(unknown)}`}`);
}

function listed(paths: string[]): string {
  const more = paths.length > 5 ? say` and ${paths.length - 5} more` : "";
  return paths.slice(0, 5).join(", ") + more;
}

function progress(done: number, total: number): string {
  const parts = Math.floor((20 * done) / total);
  return `${progressBar(parts, 20)} ${say`${megabytes(done)} of ${megabytes(total)} packed`}`;
}

function conclude(
  file: string,
  folder: string,
  size: number,
  seconds: number,
  { print }: Caller,
): void {
  const { name } = thisSystem();
  const time = seconds.toFixed(1);
  print(`\n  ${colors.green("✓")} ${file}`);
  print(`    ${say`for ${name}: ${megabytes(size)}, in ${time} seconds`}`);
  print(`\n  ${say`To use it, type this in the folder that holds the file:`}\n`);
  print(`    tar -xzf ${quoted(basename(file))}`);
  print(`    cd ${folder}`);
  print("    npm run lesson 0\n");
  print(`  ${say`To check that machine: npm run doctor`}`);
  print(`  ${say`Also put the Node.js installer from nodejs.org on the USB stick.`}\n`);
}

function quoted(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** An error of the disk as a sentence; any other error as it is. */
function sentenceFor(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EFBIG") {
    return new ExpectedError(
      say`There is not enough space for ${file}. What was written is removed.`,
      1,
    );
  }
  if (code === "EEXIST")
    return new ExpectedError(
      say`${file} was created by another program in the meantime, so it is not overwritten.`,
      1,
    );
  if (syscall === "open")
    return new ExpectedError(say`${file} can't be written: ${String(code)}.`, 1);
  return error;
}
