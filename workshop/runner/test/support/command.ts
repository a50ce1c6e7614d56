import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { adopt, end, ownGroup } from "@chatterbox/checks/servers/children";
import { Output } from "./output.ts";

const fakeTerminal = fileURLToPath(new URL("fake-terminal.mjs", import.meta.url));

/** A command of the workshop in a process of its own, started as npm would. */
export class RunningCommand extends Output {
  readonly child: ChildProcess;

  /** @param terminal whether it is to believe that it has a terminal */
  constructor(
    { folder }: { folder: string },
    args: string[],
    env: NodeJS.ProcessEnv = {},
    terminal = false,
  ) {
    super();
    const { FORCE_COLOR: _, ...inherited } = process.env; // vitest sets it, and nothing here reads it
    const preload = terminal ? ["--import", `file://${fakeTerminal}`] : [];
    this.child = spawn(
      process.execPath,
      [...preload, join(folder, "workshop", "start.cjs"), ...args],
      {
        ...ownGroup,
        cwd: folder,
        env: { ...inherited, LC_ALL: "C", NO_COLOR: "1", INIT_CWD: folder, ...env },
        stdio: [terminal ? "pipe" : "ignore", "pipe", "pipe"],
      },
    );
    adopt(this.child);
    this.child.stdout?.on("data", (chunk: Buffer) => this.add(chunk.toString()));
    this.child.stderr?.on("data", (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.child.on("close", () => this.finish());
  }

  /** Presses a key, where it believes that it has a terminal. */
  press(key: string): void {
    this.child.stdin?.write(key);
  }

  /** Gives the terminal that it believes to have another size. */
  resize(columns: number, rows: number): void {
    this.press(`\x1b[8;${rows};${columns}t`);
  }

  /** Resolves with its exit status when it has ended and all of its output has come. */
  async ends(): Promise<number | null> {
    const [code] = await once(this.child, "close");
    return code;
  }

  /** Ends it, if it runs. */
  stop(): Promise<void> {
    return end(this.child);
  }
}

/** Runs a command to its end, in a process of its own. */
export async function run(
  repository: { folder: string },
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
) {
  const command = new RunningCommand(repository, [...args], env);
  const code = await command.ends();
  return { code, stdout: command.stdout, stderr: command.stderr };
}
