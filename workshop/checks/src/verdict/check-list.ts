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
 * Lists checks with their results: those of earlier lessons in a line a lesson where all is well,
 * those of the present lesson a line each.
 * @param results what has come so far; a check without a result is shown as not yet known
 * @param finished whether no more results will come
 * @param doubt the title of a check that has failed and is being tried once more
 * @param starts whether the start is checked, also before there is a result for it
 * @param earlier whether earlier lessons are listed where all is well
 * @param passed whether more is listed than what has failed
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
