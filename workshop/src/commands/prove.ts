import colors from "picocolors";
import { findPageProblems } from "../authoring/page.ts";
import { runStage } from "../authoring/run-stage.ts";
import { findSizeProblems, measureStep } from "../authoring/size.ts";
import { newChecks } from "../checks/catalogue.ts";
import { startTitle } from "../checks/start.ts";
import { type Said, say, translated } from "../language/say.ts";
import { findStep, type Step, steps } from "../stages.ts";
import type { Command } from "./command.ts";

export const command: Command = {
  usage: "[lesson]",
  help: `For authors: says whether a lesson is right, or every lesson if none is named, and what to do where
it isn't: its start fails, its solution passes, it is small enough, its page teaches each line.`,
  async run({ positionals }) {
    const wanted = positionals.length > 0 ? positionals.map(findStep) : steps;
    let problems = 0;
    for (const step of wanted) {
      console.log(`\n  ${colors.bold(say`Lesson ${step.number}: ${translated(step.title)}`)}`);
      for (const prove of proofs) {
        const { proved, problem } = await prove(step);
        if (problem.length > 0) problems++;
        console.log(
          problem.length > 0
            ? `  ${colors.red("✗")} ${proved}`
            : `  ${colors.green("✓")} ${proved}`,
        );
        for (const sentence of problem)
          console.log(`      ${sentence.replaceAll("\n", "\n      ")}`);
      }
    }
    console.log(
      problems === 0
        ? `\n  ${say`Right. What else belongs to a lesson: its wrong and right solutions. npm test holds them\n  against the checks.`}\n`
        : "",
    );
    return problems === 0 ? 0 : 1;
  },
};

/** What has to be proved of a step, and what stands against it: nothing if it is proved. */
type Proof = { proved: Said; problem: string[] };

const proofs: ((step: Step) => Promise<Proof>)[] = [
  proveStart,
  proveSolution,
  proveSize,
  async (step) => ({
    proved: say`the page holds the code, and teaches every line that is new`,
    problem: await findPageProblems(step),
  }),
];

async function proveStart(step: Step): Promise<Proof> {
  const results = await runStage(step.start, step);
  const failure = results.find(({ ok }) => !ok);
  const own = [startTitle, ...newChecks(step).map(({ title }) => title)];
  if (!failure) {
    const advice = say`There is nothing to do in this lesson. Does a check miss what it adds?`;
    return { proved: say`${step.start.name}, its start, fails`, problem: [advice] };
  }
  const proved = say`${step.start.name}, its start, fails at "${translated(failure.title)}"`;
  if (own.includes(failure.title)) return { proved, problem: [] };
  return {
    proved,
    problem: [say`That check belongs to an earlier lesson: its solution is not right.`],
  };
}

async function proveSolution(step: Step): Promise<Proof> {
  const results = await runStage(step.solution, step);
  const problem = results
    .filter(({ ok }) => !ok)
    .map(
      ({ title, error, cause }) => say`"${translated(title)}" fails: ${error ?? ""} ${cause ?? ""}`,
    );
  return {
    proved: say`${step.solution.name}, its solution, passes ${results.length} checks`,
    problem,
  };
}

async function proveSize(step: Step): Promise<Proof> {
  const size = await measureStep(step);
  return {
    proved: say`${size.added} lines added, ${size.removed} removed, ${size.total} in all`,
    problem: findSizeProblems(size),
  };
}
