import colors from "picocolors";
import { renderCheckList } from "../report/check-list.ts";
import { renderFailure, renderOutput, wrap } from "../report/failure.ts";
import { progressBar } from "../report/progress-bar.ts";
import { shorten } from "../report/transcript.ts";
import { shown } from "../repository.ts";
import { allPassed, firstFailure, type State } from "./state.ts";

/** The keys, as the last line shows them. */
const keys = {
  r: "run again",
  h: "hint",
  d: "against the solution",
  o: "open",
  n: "next lesson",
  q: "quit",
};

/** What is shown in place of the address while nothing listens there. */
const liveState: Record<string, string | undefined> = {
  starting: colors.dim("(starting)"),
  stopped: colors.dim("(nothing: your program has ended)"),
};

/**
 * Draws the whole screen of a lesson.
 * @param width columns of the terminal
 */
export function renderScreen(state: State, width: number): string {
  const { step, done, live, lanUrl, file } = state;
  const failure = firstFailure(state);
  return [
    "",
    `  ${colors.bold(`Lesson ${step.number}: ${step.title}`)}   ${progressBar(done.lessons, done.of)}`,
    `  ${colors.dim("you edit")}  ${file}`,
    `  ${colors.dim("it runs ")}  ${liveState[live.state] ?? live.url}`,
    ...(lanUrl ? [`  ${colors.dim("others  ")}  ${lanUrl}`] : []),
    ...state.notes.map((note) => `  ${colors.yellow("!")} ${note}`),
    "",
    ...renderCheckList(step, state.checks, state.results, state.phase === "done"),
    "",
    ...(failure ? [...renderFailure(failure, state.hintsShown, width), ""] : []),
    ...renderTypeMistakes(state, width),
    ...renderLiveOutput(state),
    ...wrap(verdict(state, true), width).map((line) => `  ${line}`),
    "",
    `  ${keyLine()}`,
    "",
  ].join("\n");
}

/** What is printed after a run where there is no terminal to draw on. */
export function renderLines(state: State, width: number): string {
  const failure = firstFailure(state);
  return [
    ...renderCheckList(state.step, state.checks, state.results, true),
    ...(failure ? ["", ...renderFailure(failure, 0, width)] : []),
    "",
    `  ${verdict(state, false)}`,
    "",
  ].join("\n");
}

/**
 * The verdict of a run in one line, and what to do next.
 * @param withKeys whether the runner takes keys
 */
function verdict(state: State, withKeys: boolean): string {
  const { step, phase, results, checks, took, next } = state;
  const time = took === undefined ? "" : colors.dim(` (${took.toFixed(0)} ms)`);
  if (phase === "checking")
    return colors.dim(`checking… ${results.length} of ${checks.length + 1}`);
  if (!allPassed(state)) {
    const passed = results.filter(({ ok }) => ok).length;
    const count = `${passed} of ${checks.length + 1} checks pass`;
    const hint = withKeys ? "h shows a hint" : `A hint: npm run hint ${step.number}`;
    return `${colors.red(count)}${time}. Next: mend the first ${colors.red("✗")}, and save. ${hint}.`;
  }
  const command = `npm run lesson ${next?.number}`;
  const goOn = next
    ? `Next: ${withKeys ? `${colors.bold("n")}, or ` : ""}${command} (${next.title}).`
    : "That was the last one. Your chat server is finished!";
  return `${colors.green(`All ${checks.length + 1} checks pass: lesson ${step.number} is done.`)}${time} ${goOn}`;
}

/** What the type checker found, a line each; they don't keep the server from running. */
export function renderTypeMistakes({ typeMistakes = [] }: State, width: number): string[] {
  if (typeMistakes.length === 0) return [];
  const lines = typeMistakes.slice(0, 3).map(({ file, line, column, message }) => {
    return `  ${colors.yellow(`${shown(file)}:${line}:${column}`)} ${shorten(message, width - 4)}`;
  });
  const more = typeMistakes.length - lines.length;
  if (more > 0) lines.push(colors.dim(`  and ${more} more`));
  return [
    `  ${colors.yellow("Types that don't fit")} ${colors.dim("(the server runs all the same)")}`,
    ...lines,
    "",
  ];
}

function renderLiveOutput({ live }: State): string[] {
  const lines = live.output.trim().split("\n").slice(-3).join("\n");
  if (!lines) return [];
  return [...renderOutput(lines).map((line) => `  ${line}`), ""];
}

function keyLine(): string {
  return Object.entries(keys)
    .map(([key, does]) => `${colors.bold(key)} ${colors.dim(does)}`)
    .join("   ");
}
