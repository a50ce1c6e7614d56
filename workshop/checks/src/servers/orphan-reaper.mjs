// Started beside a command, and told by it on standard input which processes it has started ("+123")
// and which have ended ("-123"). When that input ends, the command has ended, however it did, even
// by SIGKILL: then the orphanReaper ends what the command left running. Plain JavaScript: it starts at once.
import { spawnSync } from "node:child_process";
import { createInterface } from "node:readline";

/** @type {Set<number>} */
const running = new Set();

createInterface({ input: process.stdin })
  .on("line", (line) => {
    const pid = Number(line.slice(1));
    if (line.startsWith("+")) running.add(pid);
    else running.delete(pid);
  })
  .on("close", () => {
    for (const pid of running) killTree(pid);
    process.exit(0);
  });

/** @param {number} pid a process that leads a group of its own, or on Windows any */
function killTree(pid) {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"]);
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself in the meantime.
  }
}
