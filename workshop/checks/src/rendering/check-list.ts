import { type Step, steps } from "@chatterbox/stages/stages";
import { type Said, say, translated } from "@chatterbox/words/say";
import colors from "picocolors";
import type { StepCheck } from "../catalogue.ts";
import type { Result } from "../check-runner.ts";
import { startTitle } from "../start.ts";

type Options = {
  finished?: boolean;
  doubt?: string | undefined;
  starts?: boolean;
  earlier?: boolean;
  passed?: boolean;
};

/**
 * Lists checks with their results: a line for each earlier lesson that passes, and a line for each check
 * of the current lesson.
 * @param results the results so far; a check without one is shown as pending
 * @param finished whether no more results will come
 * @param doubt the title of a failed check that is being retried
 * @param starts whether the start is checked, even before it has a result
 * @param earlier whether to list earlier lessons that pass
 * @param passed whether to list passed checks too
 */
export function renderCheckList(
  step: Step,
  checks: readonly StepCheck[],
  results: readonly Result[],
  { finished = true, doubt, starts = false, earlier = true, passed = true }: Options = {},
): string[] {
  const byTitle = new Map(results.map((result) => [result.title, result]));
  const start = byTitle.get(startTitle);
  const lines: string[] = [];
  for (const { number, title } of steps.slice(0, step.number + 1)) {
    const own = checks.filter((check) => check.step.number === number);
    const all: { title: string; result?: Result | undefined }[] = own.map((check) => ({
      title: check.title,
      result: byTitle.get(check.title),
    }));
    if (number === 0 && (starts || start)) all.unshift({ title: startTitle, result: start });
    const right = all.filter(({ result }) => result?.ok).length;
    const count = colors.dim(say`${right} of ${all.length}`);
    const isRed = ({ title, result }: (typeof all)[number]) =>
      result?.ok === false || title === doubt;
    const anyRed = all.some(isRed);
    const folded = number < step.number && !anyRed;
    if ((folded && !earlier) || (!passed && !anyRed)) continue;
    const sign = right === all.length ? colors.green("✓") : " ";
    const name = colors.bold(say`Lesson ${number}: ${translated(title)}`);
    lines.push(`  ${folded ? sign : " "} ${name}  ${count}`);
    if (folded) continue;
    const pending = finished ? "·" : "…";
    for (const { title, result } of passed ? all : all.filter(isRed)) {
      const said = translated(title);
      const shown = title === doubt ? colors.yellow(`? ${said}`) : line(said, result, pending);
      lines.push(`      ${shown}`);
    }
  }
  return lines;
}

function line(title: Said, result: Result | undefined, pending: string): string {
  if (!result) return colors.dim(`${pending} ${title}`);
  return result.ok ? `${colors.green("✓")} ${title}` : colors.red(`✗ ${title}`);
}
