import { firstDoubt, firstFailure, hintsSeen, type LessonState } from "@chatterbox/attendee/lesson";
import { verdictLine } from "@chatterbox/attendee/verdict-line";
import { renderCheckList } from "@chatterbox/checks/rendering/check-list";
import { renderFailure, wrap } from "@chatterbox/checks/rendering/failure";
import { steps } from "@chatterbox/stages/stages";
import { type Said, say, translated } from "@chatterbox/words/say";
import { columnsOf, progressBar, rowsOf } from "@chatterbox/words/terminal";
import colors from "picocolors";
import { renderAddresses, renderNotes } from "./render-header.ts";
import { renderLiveOutput, renderTypeMistakes } from "./render-program.ts";

/** The keys, as the last lines show them. */
const keys = (inClass: boolean): [key: string, does: Said][] => [
  ["r", say`run again`],
  ["h", say`hint`],
  ["d", say`diff to solution`],
  ["o", say`editor`],
  ["p", say`chat`],
  ["w", say`lesson page`],
  ...(inClass ? [["c", say`share my code`] as [string, Said]] : []),
  ["n", say`next`],
  ["q", say`quit`],
];

/** What a small screen leaves out, in this order. */
const leavingOrder = [
  "output",
  "conversation",
  "addresses",
  "earlier",
  "passed",
  "olderHints",
  "list",
  "types",
  "stack",
  "cause",
  "crash",
  "notes",
  "hints",
] as const;

type Part = (typeof leavingOrder)[number];

/** Which parts there is room for: all but those that are false. */
type Parts = Partial<Record<Part, boolean>>;

/**
 * Renders the whole screen of a lesson. If it is too tall for the terminal, it leaves out one part after
 * another, but never what failed and why, the verdict, and the keys.
 * @param width columns of the terminal
 * @param height its rows
 */
export function renderScreen(state: LessonState, width: number, height: number): string {
  const parts: Parts = {};
  const foot = renderFoot(state, width);
  const fits = () => renderParts(state, width, parts).length + foot.length < height;
  const left: Part[] = [];
  for (const part of leavingOrderOf(state)) {
    if (fits()) break;
    parts[part] = false;
    left.unshift(part);
  }
  // After a large part was left out, a smaller one may fit again.
  for (const part of left.filter((part) => part !== "output" && part !== "conversation")) {
    parts[part] = true;
    if (!fits()) parts[part] = false;
  }
  const rows = [...renderParts(state, width, parts), ...foot];
  if (rows.length < height) return rows.join("\n");
  const top = Math.min(7, height - 4);
  return [...rows.slice(0, top), "  …", ...rows.slice(top + rows.length - height + 2)].join("\n");
}

/** The server's output goes first, unless only that explains why the server has ended. */
function leavingOrderOf(state: LessonState): readonly Part[] {
  if (state.live.state !== "stopped" || firstFailure(state)) return leavingOrder;
  return [...leavingOrder.filter((part) => part !== "output"), "output"];
}

function renderParts(state: LessonState, width: number, parts: Parts): string[] {
  const { addresses = true, list = true, earlier = true, passed = true } = parts;
  const { types = true, output = true, stack = true, notes = true } = parts;
  const { step } = state;
  const done = state.progress.filter(({ doneAt }) => doneAt !== undefined).length;
  const failure = firstFailure(state);
  const doubt = failure ? undefined : firstDoubt(state);
  const explained = failure ?? doubt;
  const checks = renderCheckList(step, state.checks, state.results, {
    finished: state.phase === "done",
    doubt: doubt?.title,
    starts: true,
    earlier,
    passed,
  });
  return [
    "",
    `  ${colors.bold(say`Lesson ${step.number}: ${translated(step.title)}`)}   ${progressBar(done, steps.length)}`,
    ...renderAddresses(state, addresses),
    ...(notes ? renderNotes(state, width) : []),
    "",
    ...(list && checks.length > 0 ? [...checks, ""] : []),
    ...(explained
      ? [...renderFailure(explained, failure ? hintsSeen(state, failure) : 0, width, parts), ""]
      : []),
    ...(types ? renderTypeMistakes(state, width) : []),
    ...(output ? renderLiveOutput(state, width, stack) : []),
  ].flatMap((line) => rowsOf(line, width));
}

/** The verdict and the keys, which are never left out. */
function renderFoot(state: LessonState, width: number): string[] {
  const lines = wrap(verdictLine(state, true), width).map((line) => `  ${line}`);
  return [...lines, "", ...keyLines(state, width), ""].flatMap((line) => rowsOf(line, width));
}

/** What is printed after a run without a terminal. */
export function renderLines(state: LessonState, width: number): string {
  const failure = firstFailure(state);
  return [
    ...renderCheckList(state.step, state.checks, state.results),
    ...(failure ? ["", ...renderFailure(failure, 0, width)] : []),
    "",
    `  ${verdictLine(state, false)}`,
    "",
  ].join("\n");
}

/** The keys, in as few lines as they fit into. */
function keyLines({ classroom }: LessonState, width: number): string[] {
  const lines: string[] = [];
  for (const [key, does] of keys(classroom !== undefined)) {
    const text = `${colors.bold(key)} ${colors.dim(does)}`;
    const longer = `${lines.at(-1)}   ${text}`;
    if (lines.length > 0 && columnsOf(longer) < width) lines[lines.length - 1] = longer;
    else lines.push(`  ${text}`);
  }
  return lines;
}
