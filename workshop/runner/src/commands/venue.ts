import { existsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { progressBar } from "@chatterbox/checks/verdict/progress-bar";
import { StatusLine } from "@chatterbox/checks/verdict/status-line";
import { pageBuilder } from "@chatterbox/pages/build";
import { pages } from "@chatterbox/pages/pages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import colors from "picocolors";
import { type Contents, findContents } from "../venue/contents.ts";
import { pack } from "../venue/pack.ts";
import { thisSystem } from "../venue/system.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "[-- --output FILE|FOLDER]",
  help: `For a room without internet: packs one archive with the workshop and all that is installed, for this
system and this kind of processor. Every system unpacks it with tar. Node.js is not in it.
  -- --output D:\\   writes it there; into the folder where you are if nothing is said`,
  options: { output: { type: "string" } },
  async run({ values }) {
    const begin = performance.now();
    const folder = `chatterbox-${thisSystem().tag}`;
    const file = archiveFile(values.output as string | undefined, `${folder}.tgz`);
    const status = new StatusLine();
    const abort = new AbortController();
    const stop = () => abort.abort();
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
    for (const signal of signals) process.on(signal, stop);
    try {
      await buildPages(status, abort.signal);
      status.show(say`looking for what belongs into it …`);
      const contents = await findContents();
      tellAboutChanges(contents, status);
      const onProgress = (done: number, total: number) => status.show(progress(done, total));
      const size = await pack(contents, { file, folder, onProgress, signal: abort.signal });
      status.clear();
      conclude(file, folder, size, (performance.now() - begin) / 1000);
      return 0;
    } catch (error) {
      throw abort.signal.aborted
        ? new ExpectedError(say`Stopped: nothing is packed.`, 130)
        : sentenceFor(error, file);
    } finally {
      status.clear();
      for (const signal of signals) process.off(signal, stop);
    }
  },
};

/**
 * The file to write.
 * @throws ExpectedError if it is there already, or has no folder to lie in
 */
function archiveFile(output: string | undefined, usual: string): string {
  // npm runs its scripts in the repository; INIT_CWD is where the caller is.
  const caller = process.env.INIT_CWD ?? process.cwd();
  const wished = resolve(caller, output ?? ".");
  const named = /\.(tgz|tar\.gz)$/i.test(wished) ? wished : `${wished}.tgz`; // as tar -xzf reads it
  const file = isFolder(wished) ? join(wished, usual) : named;
  if (existsSync(file)) {
    throw new ExpectedError(
      say`${file} is there already, and is not overwritten. Remove it, or choose another name: npm run venue -- --output NAME.tgz`,
    );
  }
  const folder = resolve(file, "..");
  if (isFolder(folder)) return file;
  throw new ExpectedError(say`There is no folder ${folder}. Is the stick there?`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Builds what is missing or outdated, so that nothing is left to build at the venue. */
async function buildPages(status: StatusLine, signal: AbortSignal): Promise<void> {
  status.show(say`building the pages …`);
  for (const page of pages) {
    await pageBuilder(page, signal)();
    signal.throwIfAborted();
  }
}

/** Says which files are packed although nobody expects it, or not packed although somebody may. */
function tellAboutChanges({ own: { changed, unknown } }: Contents, status: StatusLine): void {
  status.clear();
  if (changed.length > 0)
    console.log(
      `  ! ${say`Packed as they are now, not as they were committed: ${listed(changed)}`}`,
    );
  if (unknown.length > 0)
    console.log(`  ! ${say`Left out, because git has not been told of them: ${listed(unknown)}`}`);
}

function listed(paths: string[]): string {
  const more = paths.length > 5 ? say` and ${paths.length - 5} more` : "";
  return paths.slice(0, 5).join(", ") + more;
}

function progress(done: number, total: number): string {
  const parts = Math.floor((20 * done) / total);
  return `${progressBar(parts, 20)} ${say`${megabytes(done)} of ${megabytes(total)} packed`}`;
}

function conclude(file: string, folder: string, size: number, seconds: number): void {
  const { name } = thisSystem();
  const time = seconds.toFixed(1);
  console.log(`\n  ${colors.green("✓")} ${file}`);
  console.log(`    ${say`for ${name}: ${megabytes(size)}, in ${time} seconds`}`);
  console.log(`\n  ${say`Whoever gets it types this, where the file lies:`}\n`);
  console.log(`    tar -xzf ${quoted(basename(file))}`);
  console.log(`    cd ${folder}`);
  console.log("    npm run lesson 0\n");
  console.log(
    `  ${say`To prove it on that machine, with the network off: npm run doctor -- --offline`}`,
  );
  console.log(`  ${say`Put the installer of Node.js, from nodejs.org, on the stick too.`}\n`);
}

function quoted(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** What went wrong with the disk, as a sentence; anything else as it was. */
function sentenceFor(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EFBIG") {
    return new ExpectedError(say`There is not enough room for ${file}. Nothing is left of it.`, 1);
  }
  if (code === "EEXIST")
    return new ExpectedError(
      say`${file} has come from elsewhere meanwhile, and is not overwritten.`,
      1,
    );
  if (syscall === "open")
    return new ExpectedError(say`${file} can't be written: ${String(code)}.`, 1);
  return error;
}
