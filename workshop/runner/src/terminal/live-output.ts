import { firstFailure, type LessonState } from "@chatterbox/attendee/lesson";
import { programHasEnded } from "@chatterbox/attendee/verdict";
import { renderOutput, relevantLines } from "@chatterbox/checks/verdict/failure";

/** How much is shown of what the server for people writes, as long as it runs. */
const lastLines = 3;

/**
 * What the server for people has written: the last of it, or how it ended.
 * @param stack whether all the places that an error names are shown, and not the first alone
 */
export function renderLiveOutput(state: LessonState, width: number, stack: boolean): string[] {
  const { live } = state;
  const last = live.output.trim().split("\n").slice(-lastLines).join("\n");
  const lines = live.state === "stopped" ? ending(state) : relevantLines(last);
  if (lines.length === 0) return [];
  return [...renderOutput(lines, width, stack).map((line) => `  ${line}`), ""];
}

/** What is printed when that server has ended by itself, where there is no terminal to draw on. */
export function renderEnd(state: LessonState, width: number): string[] {
  const rows = renderOutput(ending(state), width);
  if (rows.length > 0) rows.push("");
  return [...rows, programHasEnded(false), ""].map((row) => `  ${row}`.trimEnd());
}

/** How the server has ended, unless the failed check has told the same. */
function ending(state: LessonState): string[] {
  const lines = relevantLines(state.live.output);
  const told = relevantLines(firstFailure(state)?.output ?? "");
  return lines.join("\n") === told.join("\n") ? [] : lines;
}
