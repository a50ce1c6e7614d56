import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { adopt, end, ownGroup } from "@chatterbox/checks/servers/children";
import { root } from "@chatterbox/stages/repository";
import { type Said, say } from "@chatterbox/words/say";
import { progressBar, StatusLine } from "@chatterbox/words/terminal";
import colors from "picocolors";
import { leftoverProcesses, mark } from "../leftover-processes.ts";
import type { Command } from "./command.ts";

const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
const tasks = ["build", "typecheck", "test", "lint"];
const options = ["--log-order=grouped", "--output-logs=full", "--continue=dependencies-successful"];

export const command: Command = {
  usage: "",
  help: `Builds, type checks, tests and lints every package. What has not changed since the last run comes
from turbo's cache. The first run takes some minutes, and installs a browser if there is none.`,
  async run() {
    const begin = performance.now();
    const total = await countTasks();
    console.log(
      `\n  ${say`Checking the whole workshop: ${total} tasks, two or more at a time.`}\n`,
    );
    if (!(await importsAreRight())) return 1;
    const progress = new Progress(total, begin);
    const code = await runTurbo(
      ["run", ...tasks, ...options],
      (line) => progress.read(line),
      (line) => progress.note(line),
    );
    console.log(progress.conclusion(code === 0));
    const left = await leftoverProcesses();
    if (left.length === 0) return code;
    console.log(
      `  ${colors.red("✗")} ${say`The tests left processes running:`}\n${left.join("\n")}\n`,
    );
    return 1;
  },
};

/** What a task printed, and what came of it. */
type Task = { name: string; lines: string[]; cached: boolean; failed: boolean; tests: number };

/** Follows the output of turbo, which prints each task's as a block when it has finished. */
class Progress {
  readonly #total: number;
  readonly #begin: number;
  readonly #status = new StatusLine();
  readonly #clock: NodeJS.Timeout;
  readonly #finished: Task[] = [];
  #current: Task | undefined;
  /** What turbo says itself. */
  readonly #own: string[] = [];

  constructor(total: number, begin: number) {
    this.#total = total;
    this.#begin = begin;
    this.#clock = setInterval(() => this.#showStatus(), 1000);
    this.#showStatus();
  }

  /** Reads a line of turbo's: `@chatterbox/server:test: …`. */
  read(line: string): void {
    const [, name, text] = /^(?:@chatterbox\/)?([\w/-]+:\w+): ?(.*)$/.exec(plain(line)) ?? [];
    if (name === undefined || text === undefined) {
      this.note(line);
      return;
    }
    if (name !== this.#current?.name) {
      this.#finish();
      this.#current = { name, lines: [], cached: false, failed: false, tests: 0 };
    }
    const task = this.#current as Task;
    task.lines.push(line.slice(line.indexOf(": ") + 2));
    task.cached ||= text.startsWith("cache hit");
    task.failed ||= /^npm (?:error|ERR!) /.test(text); // the last that npm says of a script that failed
    task.tests += Number(/^\s*Tests .*?(\d+) passed/.exec(text)?.[1] ?? 0);
  }

  /** Keeps a line of turbo itself, to show it if turbo fails. */
  note(line: string): void {
    this.#own.push(line);
  }

  /** One line with the totals; after a failure, also which tasks failed. */
  conclusion(isGood: boolean): string {
    this.#finish();
    clearInterval(this.#clock);
    this.#status.clear();
    const tests = this.#finished.reduce((sum, task) => sum + task.tests, 0);
    const cached = this.#finished.filter((task) => task.cached).length;
    const failed = this.#finished.filter((task) => task.failed).map(({ name }) => shown(name));
    const time = duration(performance.now() - this.#begin);
    if (isGood) {
      const all = say`${this.#finished.length} tasks and ${tests} tests passed in ${time}, ${cached} from the cache.`;
      return `\n  ${colors.green("✓")} ${all}\n`;
    }
    if (failed.length === 0) return this.#own.join("\n"); // turbo itself failed
    return `\n  ${colors.red("✗")} ${say`Failed after ${time}: ${failed.join(", ")}. What they printed is above.`}\n`;
  }

  #finish(): void {
    const task = this.#current;
    if (!task) return;
    this.#current = undefined;
    this.#finished.push(task);
    this.#status.clear();
    if (task.failed)
      console.log(`  ${colors.red("✗")} ${shown(task.name)}\n${task.lines.join("\n")}\n`);
    else if (!task.cached)
      console.log(`  ${colors.green("✓")} ${shown(task.name)}${testCount(task)}`);
    this.#showStatus();
  }

  #showStatus(): void {
    const done = this.#finished.length;
    const bar = progressBar(Math.round((20 * done) / this.#total), 20);
    const time = duration(performance.now() - this.#begin);
    this.#status.show(`${bar}  ${say`${done} of ${this.#total} tasks`}  ${time}`);
  }
}

/** A task as people read it: "server test". */
function shown(name: string): string {
  const [folder = "", task = ""] = name.split(":");
  return folder === "//" ? task : `${folder} ${task}`;
}

function testCount({ tests }: Task): Said | "" {
  return tests > 0 ? (colors.dim(`  ${say`${tests} tests`}`) as Said) : "";
}

/** Milliseconds as "3:07 min" or "1.4 s". */
function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const rest = String(Math.floor(seconds % 60)).padStart(2, "0");
  return `${Math.floor(seconds / 60)}:${rest} min`;
}

function plain(line: string): string {
  return stripVTControlCharacters(line).trimEnd();
}

async function countTasks(): Promise<number> {
  const lines: string[] = [];
  await runTurbo(["run", ...tasks, "--dry=json"], (line) => lines.push(line));
  const plan = JSON.parse(lines.join("\n")) as { tasks: { command: string }[] };
  return plan.tasks.filter(({ command }) => command !== "<NONEXISTENT>").length;
}

/** Whether each package imports only what it may: turbo.json and each package.json say what. */
async function importsAreRight(): Promise<boolean> {
  const lines: string[] = [];
  const note = (line: string) => void lines.push(line);
  const code = await runTurbo(["boundaries"], note, note);
  if (code !== 0) console.log(lines.join("\n"));
  else console.log(`  ${colors.green("✓")} ${say`imports run one way`}`);
  return code === 0;
}

/** Runs turbo. @returns its exit status */
function runTurbo(
  args: readonly string[],
  onLine: (line: string) => void,
  onError: (line: string) => void = () => {},
): Promise<number> {
  const child = spawn(process.execPath, [turbo, ...args], {
    ...ownGroup,
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    // No calls home: neither to count us nor to look for a newer version.
    env: { ...process.env, ...mark, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
  });
  adopt(child);
  createInterface({ input: child.stdout }).on("line", onLine);
  createInterface({ input: child.stderr }).on("line", onError);
  // turbo ends its tasks itself when it is interrupted; each of them leads a process group.
  const stop = () => {
    child.kill("SIGINT");
    setTimeout(() => void end(child), 5000).unref();
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, stop);
  return new Promise((resolve) =>
    child.once("close", (code) => {
      for (const signal of signals) process.off(signal, stop);
      resolve(code ?? 1);
    }),
  );
}
