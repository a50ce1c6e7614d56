import colors from "picocolors";
import { type Said, say, translated } from "../language/say.ts";
import type { Step } from "../stages.ts";
import { allPassed, firstDoubt, firstFailure, type State } from "./state.ts";

/**
 * The verdict of a run in one line, and what to do next.
 * @param withKeys whether the runner takes keys
 */
export function verdict(state: State, withKeys: boolean): string {
  const { step, phase, results, checks, took, next } = state;
  const all = checks.length + 1;
  const time = took === undefined ? "" : colors.dim(` (${say`${took.toFixed(0)} ms`})`);
  if (phase === "checking") {
    const known = results.length;
    const doing = firstDoubt(state)
      ? say`checking, what failed once more… ${known} of ${all}`
      : say`checking… ${known} of ${all}`;
    return colors.dim(doing);
  }
  if (!allPassed(state)) {
    const passed = results.filter(({ ok }) => ok).length;
    const count = colors.red(say`${passed} of ${all} checks pass`);
    const noMore = state.hintsShown === firstFailure(state)?.hints.length;
    const key = noMore ? say`That was the last hint: d shows the solution.` : say`h shows a hint.`;
    const hint = withKeys ? key : say`A hint: npm run hint ${step.number}`;
    return `${count}${time}. ${say`Next: mend the first ${colors.red("✗")}, and save.`} ${hint}`;
  }
  const done = colors.green(say`All ${all} checks pass: lesson ${step.number} is done.`);
  return `${done}${time} ${next ? goOn(next, withKeys) : say`That was the last one. Your chat server is finished!`}`;
}

function goOn({ number, title }: Step, withKeys: boolean): Said {
  const command = `npm run lesson ${number}`;
  return withKeys
    ? say`Next: ${colors.bold("n")}, or ${command} (${translated(title)}).`
    : say`Next: ${command} (${translated(title)}).`;
}
