// Runs beside a command, which tells it on standard input about each process that it starts ("+123") and each
// that ends ("-123"). When that input ends, so has the command, even if by SIGKILL: then this kills what is
// left. Plain JavaScript, so that it starts fast.
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

/** @param {number} pid the leader of a process group; on Windows, any process */
function killTree(pid) {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"]);
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has already ended.
  }
}
