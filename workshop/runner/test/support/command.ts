import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { adopt, end, ownGroup } from "@chatterbox/checks/servers/children";
import type { Repository } from "./repository.ts";

const fakeTerminal = fileURLToPath(new URL("fake-terminal.mjs", import.meta.url));

/** A command of the workshop, started as npm would, and what it has printed so far. */
export class RunningCommand {
  readonly child: ChildProcess;
  stdout = "";
  stderr = "";
  #onOutput: () => void = () => {};

  /** @param terminal whether it is to believe that it has a terminal */
  constructor(
    { folder }: Repository,
    args: string[],
    env: NodeJS.ProcessEnv = {},
    terminal = false,
  ) {
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
    this.child.stdout?.on("data", (chunk: Buffer) => {
      this.stdout += chunk.toString();
      this.#onOutput();
    });
    this.child.stderr?.on("data", (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.child.on("exit", () => this.#onOutput());
  }

  /**
   * Resolves when it has printed these words, since the last call, with all that it printed until then.
   * @throws Error if it ends before
   */
  async prints(words: string | RegExp): Promise<string> {
    for (;;) {
      const index =
        typeof words === "string" ? this.stdout.indexOf(words) : this.stdout.search(words);
      if (index >= 0) {
        const printed = this.stdout;
        this.stdout = "";
        return printed;
      }
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`It ended without "${words}".\n${this.stdout}\n${this.stderr}`);
      }
      await new Promise<void>((resolve) => {
        this.#onOutput = resolve;
      });
    }
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

/** Runs a command to its end. */
export async function run(repository: Repository, args: string[], env: NodeJS.ProcessEnv = {}) {
  const command = new RunningCommand(repository, args, env);
  const code = await command.ends();
  return { code, stdout: command.stdout, stderr: command.stderr };
}
