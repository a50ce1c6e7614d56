import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** A process's memory over time, in bytes. */
export type Memory = { first: number; last: number; highest: number };

/**
 * A process's memory in RAM (its resident set), in bytes.
 * @returns undefined if it has ended or the system doesn't report it
 */
export async function residentSet(pid: number): Promise<number | undefined> {
  try {
    return (await read(pid)) * 1024;
  } catch {
    return undefined;
  }
}

/** @returns kibibytes */
async function read(pid: number): Promise<number> {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    return number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]);
  }
  if (process.platform === "win32") {
    const filter = ["/fi", `PID eq ${pid}`, "/fo", "csv", "/nh"];
    const { stdout } = await execute("tasklist", filter, { windowsHide: true });
    // "node.exe","1234","Console","1","48.123 K": the separator depends on the language
    return number(/"([^"]*)"\s*$/.exec(stdout)?.[1]?.replace(/\D/g, ""));
  }
  const { stdout } = await execute("ps", ["-o", "rss=", "-p", String(pid)]);
  return number(stdout.trim());
}

function number(digits: string | undefined): number {
  if (!digits || !/^\d+$/.test(digits)) throw new Error("The system doesn't report it.");
  return Number(digits);
}

/** Measures a process's memory regularly. */
export class MemoryWatch {
  memory: Memory | undefined;
  readonly #pid: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param pid undefined if the process is unknown */
  constructor(pid: number | undefined) {
    this.#pid = pid;
  }

  /** @param interval milliseconds between measurements */
  async start(interval = 1000): Promise<void> {
    await this.#look();
    this.#timer = setInterval(() => void this.#look(), interval);
  }

  async stop(): Promise<Memory | undefined> {
    clearInterval(this.#timer);
    await this.#look();
    return this.memory;
  }

  async #look(): Promise<void> {
    const last = this.#pid === undefined ? undefined : await residentSet(this.#pid);
    if (last === undefined) return;
    const { first = last, highest = last } = this.memory ?? {};
    this.memory = { first, last, highest: Math.max(highest, last) };
  }
}
