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
   * @param settled false if it may be half written yet
   */
  onSave(settled: boolean): void;
  /** The stage's own file, which nobody should edit, may have been. */
  onMisplaced(): void;
  /** Changes can't be noticed, or not all of them. */
  onTrouble(reason: string): void;
};

/** Milliseconds after which a file that is missing or empty is meant to be. */
const settling = 1000;

/**
 * Watches the attendee's copy of a step, and the file that it was copied from.
 * @returns a function that ends the watching
 */
export function watchCopy(step: Step, listener: CopyWatcher): () => Promise<void> {
  const { onSave, onMisplaced, onTrouble } = listener;
  const source = dirname(copyFile(step));
  const original = join(step.start.folder, serverFile);
  // From the playground downwards: whatever of it is removed and made again, is seen again.
  const folders = [dirname(copyFolder(step)), copyFolder(step), source];
  const isSource = (path: string) =>
    path.startsWith(source + sep) && !basename(path).startsWith("."); // an editor's own
  const ignored = (given: string) => {
    const path = normalize(given); // on Windows it comes with forward slashes
    return !isSource(path) && !folders.includes(path) && path !== original;
  };
  const watcher = watch([folders[0] as string, original], { ignoreInitial: true, ignored });
  watcher.on("all", (_event, path) => {
    if (path === original) return onMisplaced();
    // At once, and again a little later: some editors empty the file before they write it, and of two
    // changes within a few milliseconds the watcher tells only the first.
    for (const delay of [0, 10, 50, 250]) setTimeout(onSave, delay, false).unref();
    setTimeout(onSave, settling, true).unref();
  });
  watcher.on("error", (error) => onTrouble(messageOf(error)));
  return () => watcher.close();
}

/** All of the attendee's code as one text, to see a change; undefined while there is no server file. */
export async function readCode(step: Step): Promise<string | undefined> {
  const sources = await readSources(copyFolder(step)).catch(() => undefined);
  return sources?.get("server.ts") ? JSON.stringify([...sources]) : undefined;
}
