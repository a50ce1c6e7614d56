import { spawn } from "node:child_process";
import { join } from "node:path";
import { adopt, end, ownGroup } from "@chatterbox/checks/servers/children";
import { root } from "@chatterbox/stages/repository";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "",
  help: "Builds, type checks, tests and lints every package. What has not changed is not done again.",
  async run() {
    const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
    const tasks = ["build", "typecheck", "test", "lint"];
    const child = spawn(process.execPath, [turbo, "run", ...tasks], {
      ...ownGroup,
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      // It shall not call home, neither to count us nor to look for a newer self.
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
    });
    adopt(child);
    // turbo ends its tasks itself, when it is asked to; each of them leads a group of its own.
    const stop = () => {
      child.kill("SIGINT");
      setTimeout(() => void end(child), 5000).unref();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stop);
    return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  },
};
