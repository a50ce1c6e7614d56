import { execFile } from "node:child_process";
import { appendFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { runStage } from "../authoring/run-stage.ts";
import { say } from "../language/say.ts";
import { pageBuilder } from "../page/build.ts";
import { pages } from "../page/pages.ts";
import { copyFile, copyFolder, ensureCopy } from "../playground.ts";
import { root } from "../repository.ts";
import { typeCheck } from "../runner/type-check.ts";
import { type Stage, type Step, stages, steps } from "../stages.ts";
import { takeLesson } from "./take-lesson.ts";

/** One thing that has to work without a network. Its sentences are said when they are needed. */
export type Proof = {
  /** What is being done, while it takes its time. */
  doing(): string;
  /** @returns what works @throws Error with a sentence that says what does not */
  prove(): Promise<string>;
  /** What to do where it does not work. */
  advice(): string;
};

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Programs that came as packages for one system, and may not fit this one. */
const programs = [
  "typescript/bin/tsc",
  "esbuild/bin/esbuild",
  "turbo/bin/turbo",
  "@biomejs/biome/bin/biome",
];

const unpackAgain = () =>
  say`Unpack the archive again; or, with internet, remove the folder node_modules and run: npm install`;

/** What is proved, in this order; all of it in a playground that is removed afterwards. */
export const proofs: readonly Proof[] = [
  { doing: () => say`looking what is installed`, prove: installed, advice: unpackAgain },
  { doing: () => say`starting the compilers`, prove: compilers, advice: unpackAgain },
  {
    doing: () => say`looking whether the pages are built`,
    prove: pagesBuilt,
    advice: unpackAgain,
  },
  {
    doing: () => say`taking a lesson, and loading its pages`,
    prove: () => takeLesson(steps[0] as Step),
    advice: () => say`See what the lesson says: npm run lesson 0`,
  },
  {
    doing: () => say`running the finished server, and all checks`,
    prove: checksPass,
    advice: () => say`See what the checks say: npm run check ${steps.length - 1} -- --stage server`,
  },
  { doing: () => say`looking for a mistake in types`, prove: typesChecked, advice: unpackAgain },
];

async function installed(): Promise<string> {
  const { installState } = require("../../install.cjs") as typeof import("../../install.cjs");
  if (installState() !== "complete") throw new Error(say`something is not installed`);
  return say`everything is installed, for this system`;
}

async function compilers(): Promise<string> {
  const broken: string[] = [];
  for (const program of programs) {
    const file = join(root, "node_modules", program);
    // esbuild's may be the program itself, or a script that starts it.
    await run(process.execPath, [file, "--version"])
      .catch(() => run(file, ["--version"]))
      .catch(() => broken.push(program));
  }
  if (broken.length > 0) throw new Error(say`these don't run here: ${broken.join(", ")}`);
  return say`the compilers run`;
}

async function pagesBuilt(): Promise<string> {
  const { signal } = new AbortController();
  for (const page of pages) await pageBuilder(page, signal)();
  return say`${pages.length} pages are built`;
}

async function checksPass(): Promise<string> {
  const results = await runStage(stages.at(-1) as Stage, steps.at(-1) as Step);
  const failure = results.find(({ ok }) => !ok);
  if (failure)
    throw new Error(say`the finished server fails at "${failure.title}": ${failure.error ?? ""}`);
  return say`the finished server passes ${results.length} checks`;
}

/** A checker that does not run finds no mistakes either, so there has to be one. */
async function typesChecked(): Promise<string> {
  const step = steps[0] as Step;
  await ensureCopy(step);
  if ((await typeCheck(copyFolder(step))).length > 0)
    throw new Error(say`the type check complains about the workshop's own code`);
  await appendFile(copyFile(step), '\nconst mistake: number = "text";\n');
  if ((await typeCheck(copyFolder(step))).length !== 1)
    throw new Error(say`the type check does not find a mistake`);
  return say`the type check finds a mistake`;
}
