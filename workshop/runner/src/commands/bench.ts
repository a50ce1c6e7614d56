import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { attempt } from "@chatterbox/attendee/attempt";
import { copyFile, inTemporaryPlayground, replaceCopy } from "@chatterbox/attendee/playground";
import { adopt, end, ownGroup } from "@chatterbox/checks/servers/children";
import { serverProcess } from "@chatterbox/checks/servers/server-process";
import type { Run } from "@chatterbox/checks/servers/warm";
import { root } from "@chatterbox/stages/repository";
import { findStep, type Step, serverFile, steps } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { english } from "@chatterbox/words/say";
import { columnsOf, padded } from "@chatterbox/words/terminal";
import { benchClassroom } from "../bench/board-latency.ts";
import type { Command } from "./command.ts";

const start = join(root, "workshop", "start.cjs");
const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");

export const command: Command = {
  usage: "[lesson] [-- --runs 20] [-- --tests] [-- --classroom]",
  help: `Measures how long a verdict takes: medians, in milliseconds. With a lesson's number, only its saves.
  -- --runs 20     how often to measure each figure
  -- --tests       also measures npm test, without and with its cache, which takes minutes
  -- --classroom   measures the board of a classroom instead, with 200 attendees`,
  options: { runs: { type: "string" }, tests: { type: "boolean" }, classroom: { type: "boolean" } },
  async run({ positionals, values }) {
    if (values.classroom) {
      await benchClassroom();
      return 0;
    }
    const [only] = positionals.map(findStep);
    const runs = Number(values.runs ?? 20);
    if (!Number.isInteger(runs) || runs < 1) {
      throw new ExpectedError(
        english`"${String(values.runs)}" is not a number of runs. For example: --runs 20`,
      );
    }
    console.log(
      `${`Medians over ${runs} runs, in milliseconds, on Node.js ${process.versions.node}.`}\n`,
    );
    console.log(row("lesson", "save to verdict", "fresh tsx", "ratio"));
    await inTemporaryPlayground(async () => {
      for (const step of only ? [only] : steps) console.log(await compare(step, runs));
      if (only) return;
      const first = await firstVerdict(runs);
      console.log(`\nnpm run lesson 3, to its first verdict: ${shownTime(first)}`);
    });
    if (only) return 0;
    if (values.tests) await measureTests();
    return 0;
  },
};

/** Measures saves of a step's solution: with the runner, and with a fresh tsx for each. */
async function compare(step: Step, runs: number): Promise<string> {
  await replaceCopy(step, step.solution);
  const code = await readFile(join(step.solution.folder, serverFile), "utf8");
  const withRunner = await saveTimes(step, code, runs);
  const afresh = await freshTimes(step, code, runs);
  const ratio = median(afresh) / median(withRunner);
  const name = `${step.number} ${step.title}`;
  return row(name, shownTime(median(withRunner)), shownTime(median(afresh)), ratio.toFixed(1));
}

/** A line of the table: a name, and figures aligned on the right. */
function row(name: string, ...figures: [string, string, string]): string {
  const widths = [17, 13, 8];
  const cells = figures.map((figure, index) => {
    const room = (widths[index] ?? 0) - columnsOf(figure);
    return " ".repeat(Math.max(1, room)) + figure;
  });
  return padded(name, 15) + cells.join("");
}

/** Milliseconds from each save to the verdict that the runner prints, seen from outside. */
async function saveTimes(step: Step, code: string, runs: number): Promise<number[]> {
  const runner = startRunner(step);
  try {
    await runner.verdict();
    const times: number[] = [];
    for (let run = 0; run <= runs; run++) {
      await runner.idle();
      const verdict = runner.verdict();
      const begin = performance.now();
      await writeFile(copyFile(step), `${code}// ${run}\n`);
      await verdict;
      times.push(performance.now() - begin);
    }
    return times.slice(1); // the first save warms up the runner itself
  } finally {
    await runner.stop();
  }
}

/** Milliseconds that the same checks take if each save starts a new `tsx`. */
async function freshTimes(step: Step, code: string, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    await writeFile(copyFile(step), `${code}// afresh ${run}\n`);
    const begin = performance.now();
    await attempt(step, {}, startAfresh);
    times.push(performance.now() - begin);
  }
  return times;
}

async function startAfresh({ file, port }: Run) {
  const child = spawn(process.execPath, [tsx, file], {
    ...ownGroup,
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  adopt(child);
  return serverProcess(child, port);
}

/** Milliseconds from `npm run lesson 3` to its first verdict. */
async function firstVerdict(runs: number): Promise<number> {
  const step = steps[3] as Step;
  await replaceCopy(step, step.solution);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    const runner = startRunner(step, true);
    await runner.verdict();
    times.push(performance.now() - begin);
    await runner.stop();
  }
  return median(times);
}

/** Starts `npm run lesson`, or what npm would start, and reads its verdicts. */
function startRunner({ number }: Step, throughNpm = false) {
  const options = {
    ...ownGroup,
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"] as ["ignore", "pipe", "inherit"],
    // In English, as its words are waited for below.
    env: { ...process.env, CHATTERBOX_BENCH: "1", LC_ALL: "C" },
  };
  const child = throughNpm
    ? spawn(`npm run lesson ${number}`, { ...options, shell: true })
    : spawn(process.execPath, [start, "lesson", String(number)], options);
  adopt(child);
  const lines = createInterface({ input: child.stdout });
  lines.setMaxListeners(0); // one for every line that is waited for
  const wait = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const ended = new ExpectedError(english`The runner ended before its verdict.`, 1);
      lines.once("close", () => reject(ended));
      const read = (line: string) => {
        if (!line.includes(words)) return;
        lines.off("line", read);
        resolve();
      };
      lines.on("line", read);
    });
  let idle = wait("ready for the next save");
  idle.catch(() => {}); // it is awaited later, or the runner is stopped before
  return {
    verdict: () => wait("checks pass"),
    async idle() {
      await idle;
      idle = wait("ready for the next save");
      idle.catch(() => {});
    },
    stop: () => end(child),
  };
}

async function measureTests(): Promise<void> {
  const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
  const cold = await timeOf([turbo, "run", "build", "typecheck", "test", "lint", "--force"]);
  console.log(`npm test, without the cache: ${(cold / 1000).toFixed(1)} s`);
  const cached = await timeOf([start, "test"]);
  console.log(`npm test, all from the cache: ${(cached / 1000).toFixed(1)} s`);
}

async function timeOf(args: string[]): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, args, { ...ownGroup, cwd: root, stdio: "ignore" });
  adopt(child);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new ExpectedError(english`npm test fails: fix that first.`, 1);
  return performance.now() - begin;
}

function median(times: number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function shownTime(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}
