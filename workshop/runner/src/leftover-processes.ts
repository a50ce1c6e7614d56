import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

/** The environment variable that marks every process that is started with it, and what those start. */
export const mark = { CHATTERBOX_RUN: randomUUID() };

/** Milliseconds that a process may take to end after the run. */
const grace = 5000;

/**
 * Waits for every marked process to end.
 * @returns the command lines of those that are still running after some seconds. On systems without /proc
 *   there is nothing to read, so the list is empty; CI runs Linux as well.
 */
export async function leftoverProcesses(): Promise<string[]> {
  const begin = performance.now();
  for (;;) {
    const found = await markedProcesses();
    if (found.length === 0 || performance.now() - begin > grace) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function markedProcesses(): Promise<string[]> {
  const [variable] = Object.entries(mark).map(([name, value]) => `${name}=${value}\0`);
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const commands = pids.map(async (pid) => {
    if (Number(pid) === process.pid) return [];
    const read = (name: string) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "");
    const isMarked = `${await read("environ")}\0`.includes(variable as string);
    return isMarked ? [(await read("cmdline")).replaceAll("\0", " ").trim()] : [];
  });
  return (await Promise.all(commands)).flat();
}
