import { basename, dirname, join, normalize, sep } from "node:path";
import { copyFile, copyFolder } from "@chatterbox/attendee/playground";
import { readSources } from "@chatterbox/stages/source-files";
import { type Step, serverFile } from "@chatterbox/stages/stages";
import { messageOf } from "@chatterbox/words/expected-error";
import { watch } from "chokidar";

/** What happens to the files of a lesson. */
export type CopyWatcher = {
  /**
   * The attendee's code may have been saved.
   * @param settled false if it may still be half written
   */
  onSave(settled: boolean): void;
  /** The stage's own file, which nobody should edit, may have been edited. */
  onMisplaced(): void;
  /** Some or all changes can't be noticed. */
  onTrouble(reason: string): void;
};

/** Milliseconds after which a file that is missing or empty is meant to be so. */
const settling = 1000;

/**
 * Watches the attendee's copy of a step, and the file that it was copied from.
 * @returns a function that stops watching
 */
export function watchCopy(step: Step, listener: CopyWatcher): () => Promise<void> {
  const { onSave, onMisplaced, onTrouble } = listener;
  const source = dirname(copyFile(step));
  const original = join(step.start.folder, serverFile);
  // From the playground down, so that a folder is noticed again after it was removed.
  const folders = [dirname(copyFolder(step)), copyFolder(step), source];
  const isSource = (path: string) =>
    path.startsWith(source + sep) && !basename(path).startsWith("."); // an editor's temporary file
  const ignored = (given: string) => {
    const path = normalize(given); // on Windows, chokidar passes forward slashes
    return !isSource(path) && !folders.includes(path) && path !== original;
  };
  const watcher = watch([folders[0] as string, original], { ignoreInitial: true, ignored });
  watcher.on("all", (_event, path) => {
    if (path === original) return onMisplaced();
    // At once, and again a little later: some editors empty the file before they write it, and chokidar
    // reports only the first of two changes within a few milliseconds.
    for (const delay of [0, 10, 50, 250]) setTimeout(onSave, delay, false).unref();
    setTimeout(onSave, settling, true).unref();
  });
  watcher.on("error", (error) => onTrouble(messageOf(error)));
  return () => watcher.close();
}

/** All of the attendee's code as one text to compare; undefined if server.ts is missing or empty. */
export async function readCode(step: Step): Promise<string | undefined> {
  const sources = await readSources(copyFolder(step)).catch(() => undefined);
  return sources?.get("server.ts") ? JSON.stringify([...sources]) : undefined;
}
