import colors from "picocolors";
import { renderCheckList } from "../report/check-list.ts";
import { renderFailure, renderOutput, wrap } from "../report/failure.ts";
import { progressBar } from "../report/progress-bar.ts";
import { shown } from "../repository.ts";
import { steps } from "../stages.ts";
import { classroomLines } from "./classroom-lines.ts";
import { heldIn } from "./held.ts";
import { allPassed, firstDoubt, firstFailure, type State } from "./state.ts";

/** The keys, as the last line shows them. */
const keys = {
  r: "run again",
  h: "hint",
  d: "against the solution",
  o: "open",
  p: "chat",
  w: "lesson page",
  n: "next",
  q: "quit",
};

/** What is shown in place of the address while nothing listens there. */
const liveState: Record<string, string | undefined> = {
  starting: colors.dim("(starting)"),
  stopped: colors.dim("(nothing: your program has ended)"),
};

/**
 * Draws the whole screen of a lesson. Where it is too tall for the terminal, what the server printed is
 * left out, then the transcript, and at last the middle.
 * @param width columns of the terminal
 * @param height its rows
 */
export function renderScreen(state: State, width: number, height: number): string {
  const whole = { transcript: true, output: true };
  const drafts = [whole, { ...whole, output: false }, { transcript: false, output: false }].map(
    (parts) => renderParts(state, width, parts),
  );
  const lines = drafts.find(({ length }) => length < height) ?? (drafts.at(-1) as string[]);
  const excess = lines.length - height + 2;
  const top = Math.min(7, height - 4);
  const fitting =
    lines.length < height ? lines : [...lines.slice(0, top), "  …", ...lines.slice(top + excess)];
  return fitting.join("\n");
}

/** What a small screen leaves out. */
type Parts = { transcript: boolean; output: boolean };

function renderParts(state: State, width: number, parts: Parts): string[] {
  const { step, live, page, lessonPage, file } = state;
  const done = state.progress.filter(({ doneAt }) => doneAt !== undefined).length;
  const failure = firstFailure(state);
  const doubt = failure ? undefined : firstDoubt(state);
  const shownFailure = failure ?? doubt;
  const told = shownFailure && {
    ...shownFailure,
    ...(parts.transcript ? {} : { transcript: [] }),
  };
  return [
    "",
    `  ${colors.bold(`Lesson ${step.number}: ${step.title}`)}   ${progressBar(done, steps.length)}`,
    `  ${colors.dim("you edit")}  ${file}`,
    `  ${colors.dim("it runs ")}  ${liveState[live.state] ?? live.url}`,
    ...(page ? [`  ${colors.dim("you chat")}  ${page.url}`] : []),
    ...(lessonPage ? [`  ${colors.dim("you read")}  ${lessonPage}`] : []),
    ...classroomLines(state, width),
    ...(page?.lanUrl ? [`  ${colors.dim("others  ")}  ${page.lanUrl} (l shows a QR code)`] : []),
    ...[...state.notes, ...(state.misplaced ? [state.misplaced] : [])].flatMap((note) =>
      wrap(`${colors.yellow("!")} ${note}`, width).map((line) => `  ${line}`),
    ),
    "",
    ...renderCheckList(step, state.checks, state.results, {
      finished: state.phase === "done",
      doubt: doubt?.title,
    }),
    "",
    ...(told ? [...renderFailure(told, failure ? state.hintsShown : 0, width), ""] : []),
    ...renderTypeMistakes(state, width),
    ...(parts.output ? renderLiveOutput(state) : []),
    ...wrap(verdict(state, true), width).map((line) => `  ${line}`),
    "",
    `  ${keyLine()}`,
    "",
  ];
}

/** What is printed after a run where there is no terminal to draw on. */
export function renderLines(state: State, width: number): string {
  const failure = firstFailure(state);
  return [
    ...renderCheckList(state.step, state.checks, state.results),
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
  if (phase === "checking") {
    const again = firstDoubt(state) ? ", what failed once more" : "";
    return colors.dim(`checking${again}… ${results.length} of ${checks.length + 1}`);
  }
  if (!allPassed(state)) {
    const passed = results.filter(({ ok }) => ok).length;
    const count = `${passed} of ${checks.length + 1} checks pass`;
    const all = state.hintsShown === firstFailure(state)?.hints.length;
    const key = all ? "That was the last hint: d shows the solution" : "h shows a hint";
    const hint = withKeys ? key : `A hint: npm run hint ${step.number}`;
    return `${colors.red(count)}${time}. Next: mend the first ${colors.red("✗")}, and save. ${hint}.`;
  }
  const command = `npm run lesson ${next?.number}`;
  const goOn = next
    ? `Next: ${withKeys ? `${colors.bold("n")}, or ` : ""}${command} (${next.title}).`
    : "That was the last one. Your chat server is finished!";
  return `${colors.green(`All ${checks.length + 1} checks pass: lesson ${step.number} is done.`)}${time} ${goOn}`;
}

/** What the type checker found; it does not keep the server from running, unless it is the syntax. */
export function renderTypeMistakes({ typeMistakes = [] }: State, width: number): string[] {
  if (typeMistakes.length === 0) return [];
  const syntax = typeMistakes.filter(({ message }) => /^TS1\d{3}:/.test(message));
  const mistakes = syntax.length > 0 ? syntax : typeMistakes; // the others may only follow from it
  const title =
    syntax.length > 0
      ? colors.yellow("What TypeScript can't read")
      : `${colors.yellow("Types that don't fit")} ${colors.dim("(the server runs all the same)")}`;
  const lines = mistakes.slice(0, 3).flatMap(({ file, line, column, message }) => {
    const place = colors.yellow(`${shown(file)}:${line}:${column}`);
    return wrap(`${place} ${message}`, width).map((text, index) => (index ? `    ${text}` : text));
  });
  const more = mistakes.length - 3;
  if (more > 0) lines.push(colors.dim(`and ${more} more`));
  return [title, ...lines].map((line) => `  ${line}`).concat("");
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
