import colors from "picocolors";
import { type Said, say, translated } from "../language/say.ts";
import { renderCheckList } from "../report/check-list.ts";
import { columnsOf, padded } from "../report/columns.ts";
import { renderFailure, renderOutput, wrap } from "../report/failure.ts";
import { progressBar } from "../report/progress-bar.ts";
import { shown } from "../repository.ts";
import { type Step, steps } from "../stages.ts";
import { allPassed, firstDoubt, firstFailure, type State } from "./state.ts";

/** The keys, as the last line shows them. */
const keys = (): [key: string, does: Said][] => [
  ["r", say`run again`],
  ["h", say`hint`],
  ["d", say`against the solution`],
  ["o", say`open`],
  ["p", say`chat`],
  ["w", say`lesson page`],
  ["n", say`next`],
  ["q", say`quit`],
];

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
  const { step } = state;
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
    `  ${colors.bold(say`Lesson ${step.number}: ${translated(step.title)}`)}   ${progressBar(done, steps.length)}`,
    ...renderPlaces(state),
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

/** Where everything is: the attendee's file, their server, and the pages. */
function renderPlaces({ file, live, page, lessonPage }: State): string[] {
  const instead: Record<string, string | undefined> = {
    starting: colors.dim(say`(starting)`),
    stopped: colors.dim(say`(nothing: your program has ended)`),
  };
  const places: [name: Said, place: string | undefined][] = [
    [say`you edit`, file],
    [say`it runs`, instead[live.state] ?? live.url],
    [say`you chat`, page?.url],
    [say`you read`, lessonPage],
    [say`others`, page?.lanUrl && say`${page.lanUrl} (l shows a QR code)`],
  ];
  const widest = Math.max(...places.map(([name]) => columnsOf(name)));
  return places.flatMap(([name, place]) =>
    place === undefined ? [] : [`  ${colors.dim(padded(name, widest))}  ${place}`],
  );
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

/** What the type checker found; it does not keep the server from running, unless it is the syntax. */
export function renderTypeMistakes({ typeMistakes = [] }: State, width: number): string[] {
  if (typeMistakes.length === 0) return [];
  const syntax = typeMistakes.filter(({ message }) => /^TS1\d{3}:/.test(message));
  const mistakes = syntax.length > 0 ? syntax : typeMistakes; // the others may only follow from it
  const title =
    syntax.length > 0
      ? colors.yellow(say`What TypeScript can't read`)
      : `${colors.yellow(say`Types that don't fit`)} ${colors.dim(say`(the server runs all the same)`)}`;
  const lines = mistakes.slice(0, 3).flatMap(({ file, line, column, message }) => {
    const place = colors.yellow(`${shown(file)}:${line}:${column}`);
    return wrap(`${place} ${message}`, width).map((text, index) => (index ? `    ${text}` : text));
  });
  const more = mistakes.length - 3;
  if (more > 0) lines.push(colors.dim(say`and ${more} more`));
  return [title, ...lines].map((line) => `  ${line}`).concat("");
}

function renderLiveOutput({ live }: State): string[] {
  const lines = live.output.trim().split("\n").slice(-3).join("\n");
  if (!lines) return [];
  return [...renderOutput(lines).map((line) => `  ${line}`), ""];
}

function keyLine(): string {
  return keys()
    .map(([key, does]) => `${colors.bold(key)} ${colors.dim(does)}`)
    .join("   ");
}
