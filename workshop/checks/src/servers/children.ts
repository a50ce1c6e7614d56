import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const windows = process.platform === "win32";
let orphanReaper: ChildProcess | undefined;

/**
 * Start every child with these options, so that it and everything that it starts can be ended together: on
 * POSIX it leads a process group, which also keeps the terminal's Ctrl-C from reaching it.
 */
export const ownGroup = { detached: !windows, windowsHide: true };

/** Registers a child, started with `ownGroup`, so that it ends with this process even if this process is killed. */
export function adopt(child: ChildProcess): void {
  if (child.pid === undefined) return;
  orphanReaper ??= startOrphanReaper();
  orphanReaper.stdin?.write(`+${child.pid}\n`);
  child.once("exit", () => {
    if (!windows) killGroup(child.pid as number); // what it started and left running
    orphanReaper?.stdin?.write(`-${child.pid}\n`);
  });
}

/** Kills a child and everything that it has started. Resolves when it has ended. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  endNow(child);
  await ended;
}

/** As `end`, if there is no time to wait for the end. */
export function endNow({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (windows) spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"]);
  else killGroup(pid);
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has just ended; its "exit" event is on the way.
  }
}

function startOrphanReaper(): ChildProcess {
  const script = fileURLToPath(new URL("orphan-reaper.mjs", import.meta.url));
  const child = spawn(process.execPath, [script], {
    detached: true, // on Windows too, where a child would otherwise end with its parent
    windowsHide: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  // It ends when this process does, so it must not keep this process alive.
  child.stdin?.on("error", () => {});
  (child.stdin as unknown as { unref(): void }).unref();
  child.unref();
  return child;
}
