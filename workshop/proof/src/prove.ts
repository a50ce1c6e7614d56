import { newChecks } from "@chatterbox/checks/catalogue";
import { startTitle } from "@chatterbox/checks/start";
import { findStep, type Step, steps } from "@chatterbox/stages/stages";
import { ExpectedError } from "@chatterbox/words/expected-error";
import colors from "picocolors";
import { findPageProblems } from "./authoring/page.ts";
import { runStage } from "./authoring/run-stage.ts";
import { findSizeProblems, measureStep } from "./authoring/size.ts";

const help = `npm run prove [lesson]

For authors: proves that a lesson works, or every lesson if you name none, and says what to fix. Its start
fails, its solution passes, it is small enough, and its page teaches every new line.`;

/** Proves the lessons in the arguments. @returns the exit status */
export async function main(args: string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    return 0;
  }
  try {
    return await proveLessons(args.length > 0 ? args.map(findStep) : steps);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

async function proveLessons(wanted: readonly Step[]): Promise<number> {
  let failures = 0;
  for (const step of wanted) {
    console.log(`\n  ${colors.bold(`Lesson ${step.number}: ${step.title}`)}`);
    for (const prove of proofs) {
      const { proved, problem } = await prove(step);
      if (problem.length > 0) failures++;
      console.log(`  ${problem.length > 0 ? colors.red("✗") : colors.green("✓")} ${proved}`);
      for (const sentence of problem) console.log(`      ${sentence.replaceAll("\n", "\n      ")}`);
    }
  }
  if (failures > 0) return 1;
  console.log(
    "\n  All proved. `npm test` also runs the checks against wrong and unusual solutions.\n",
  );
  return 0;
}

/** A claim about a step, and what contradicts it: nothing if it is proved. */
type Proof = { proved: string; problem: string[] };

const proofs: ((step: Step) => Promise<Proof>)[] = [
  proveStart,
  proveSolution,
  proveSize,
  async (step) => ({
    proved: "the page quotes the solution and teaches every new line",
    problem: await findPageProblems(step),
  }),
];

async function proveStart(step: Step): Promise<Proof> {
  const results = await runStage(step.start, step);
  const failure = results.find(({ ok }) => !ok);
  const own = [startTitle, ...newChecks(step).map(({ title }) => title)];
  if (!failure) {
    const advice = "The lesson has nothing to do. Add a check for what its solution adds.";
    return { proved: `its start, ${step.start.name}, fails`, problem: [advice] };
  }
  const proved = `its start, ${step.start.name}, fails "${failure.title}"`;
  if (own.includes(failure.title)) return { proved, problem: [] };
  return {
    proved,
    problem: ["That check belongs to an earlier lesson. Fix that lesson's solution first."],
  };
}

async function proveSolution(step: Step): Promise<Proof> {
  const results = await runStage(step.solution, step);
  const problem = results
    .filter(({ ok }) => !ok)
    .map(({ title, error, cause }) => `"${title}" fails: ${error ?? ""} ${cause ?? ""}`);
  return {
    proved: `its solution, ${step.solution.name}, passes all ${results.length} checks`,
    problem,
  };
}

async function proveSize(step: Step): Promise<Proof> {
  const size = await measureStep(step);
  return {
    proved: `${size.added} lines added, ${size.removed} removed, ${size.total} in total`,
    problem: findSizeProblems(size),
  };
}
