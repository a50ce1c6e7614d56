import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** A process's memory over time, in bytes. */
export type Memory = { first: number; last: number; highest: number };

/**
 * Measures a process's memory in RAM (its resident set) every second. It stays undefined where the
 * process is unknown or the system doesn't report it.
 */
export async function watchMemory(pid: number | undefined) {
  let memory: Memory | undefined;
  const look = async () => {
    const last = pid && 1024 * (await read(pid).catch(() => 0));
    if (!last) return; // it has ended
    const { first = last, highest = last } = memory ?? {};
    memory = { first, last, highest: Math.max(highest, last) };
  };
  await look();
  const timer = setInterval(look, 1000);
  return {
    memory: () => memory,
    async stop(): Promise<Memory | undefined> {
      clearInterval(timer);
      await look();
      return memory;
    },
  };
}

/** @returns kibibytes */
async function read(pid: number): Promise<number> {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]);
  }
  if (process.platform === "win32") {
    const filter = ["/fi", `PID eq ${pid}`, "/fo", "csv", "/nh"];
    const { stdout } = await execute("tasklist", filter, { windowsHide: true });
    // "node.exe","1234","Console","1","48.123 K": the separator depends on the language
    return Number(/"([^"]*)"\s*$/.exec(stdout)?.[1]?.replace(/\D/g, ""));
  }
  const { stdout } = await execute("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout);
}
