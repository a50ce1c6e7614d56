import { spawn } from "node:child_process";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import { adopt, ownGroup } from "./children.ts";
import { type ServerProcess, serverProcess } from "./server-process.ts";

/**
 * Runs a command line in a shell, with PORT set: a server in any language.
 * @param command for example `python3 server.py`
 * @param folder the folder to run it in
 * @throws ExpectedError if there is no such command
 */
export async function runCommand(
  command: string,
  port: number,
  folder: string,
): Promise<ServerProcess> {
  const child = spawn(command, {
    ...ownGroup,
    shell: true,
    cwd: folder,
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  adopt(child);
  return new Promise((resolve, reject) => {
    child.once("error", (error) =>
      reject(new ExpectedError(say`Could not run the command: ${error.message}`)),
    );
    child.once("spawn", () => resolve(serverProcess(child, port)));
  });
}

/** Whether a shell ended because there is no such command (POSIX 126 and 127, Windows 9009). */
export function isUnknownCommand(code: number | null, output: string): boolean {
  if (process.platform === "win32") return code === 9009 || output.includes("is not recognized");
  return code === 127 || code === 126;
}
