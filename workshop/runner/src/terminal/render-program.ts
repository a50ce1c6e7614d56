import { firstFailure, type LessonState } from "@chatterbox/attendee/lesson";
import { programHasEnded } from "@chatterbox/attendee/verdict-line";
import { relevantLines, renderOutput, wrap } from "@chatterbox/checks/rendering/failure";
import { shown } from "@chatterbox/stages/repository";
import { say } from "@chatterbox/words/say";
import colors from "picocolors";

/** How many lines of the attendee's server are shown while it runs. */
const lastLines = 3;

/**
 * The last lines that the attendee's server wrote, or how it ended.
 * @param stack whether to show the whole stack of an error, not only its first place
 */
export function renderLiveOutput(state: LessonState, width: number, stack: boolean): string[] {
  const { live } = state;
  const last = live.output.trim().split("\n").slice(-lastLines).join("\n");
  const lines = live.state === "stopped" ? ending(state) : relevantLines(last);
  if (lines.length === 0) return [];
  return [...renderOutput(lines, width, stack).map((line) => `  ${line}`), ""];
}

/** What is printed without a terminal when that server has ended on its own. */
export function renderEnd(state: LessonState, width: number): string[] {
  const rows = renderOutput(ending(state), width);
  if (rows.length > 0) rows.push("");
  return [...rows, programHasEnded(false), ""].map((row) => `  ${row}`.trimEnd());
}

/** How that server ended, unless the failed check shows the same. */
function ending(state: LessonState): string[] {
  const lines = relevantLines(state.live.output);
  const inFailure = relevantLines(firstFailure(state)?.output ?? "");
  return lines.join("\n") === inFailure.join("\n") ? [] : lines;
}

/** What the type checker found. Only syntax errors keep the server from running. */
export function renderTypeMistakes(
  { typeMistakes = [], live }: LessonState,
  width: number,
): string[] {
  if (typeMistakes.length === 0) return [];
  const syntax = typeMistakes.filter(({ message }) => /^TS1\d{3}:/.test(message));
  const mistakes = syntax.length > 0 ? syntax : typeMistakes; // the others may only follow from it
  const runs = live.state === "running" ? colors.dim(say`(the server runs anyway)`) : "";
  const title =
    syntax.length > 0
      ? colors.yellow(say`Syntax errors`)
      : `${colors.yellow(say`Type errors`)} ${runs}`.trimEnd();
  const lines = mistakes.slice(0, 3).flatMap(({ file, line, column, message }) => {
    const position = colors.yellow(`${shown(file)}:${line}:${column}`);
    const rows = wrap(`${position} ${message}`, width);
    return rows.map((text, index) => (index ? `    ${text}` : text));
  });
  const more = mistakes.length - 3;
  if (more > 0) lines.push(colors.dim(say`and ${more} more`));
  return [title, ...lines].map((line) => `  ${line}`).concat("");
}
