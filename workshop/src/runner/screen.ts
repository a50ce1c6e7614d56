import colors from "picocolors";
import { type Said, say, translated } from "../language/say.ts";
import { renderCheckList } from "../report/check-list.ts";
import { columnsOf, padded } from "../report/columns.ts";
import { renderFailure, renderOutput, wrap } from "../report/failure.ts";
import { progressBar } from "../report/progress-bar.ts";
import { shown } from "../repository.ts";
import { steps } from "../stages.ts";
import { classroomLines, classroomPlace } from "./classroom-lines.ts";
import { firstDoubt, firstFailure, type State } from "./state.ts";
import { verdict } from "./verdict.ts";

/** The keys, as the last line shows them. */
const keys = (inClass: boolean): [key: string, does: Said][] => [
  ["r", say`run again`],
  ["h", say`hint`],
  ["d", say`against the solution`],
  ["o", say`open`],
  ["p", say`chat`],
  ["w", say`lesson page`],
  ...(inClass ? [["c", say`show my code`] as [string, Said]] : []),
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
    ...classroomLines(state, width),
    ...[...state.notes, ...(state.misplaced ? [state.misplaced] : [])].flatMap((note) =>
      wrap(`${colors.yellow("!")} ${note}`, width).map(
        (line, index) => `${index ? "    " : "  "}${line}`,
      ),
    ),
    "",
    ...renderCheckList(step, state.checks, state.results, {
      finished: state.phase === "done",
      doubt: doubt?.title,
      starts: true,
    }),
    "",
    ...(told ? [...renderFailure(told, failure ? state.hintsShown : 0, width), ""] : []),
    ...renderTypeMistakes(state, width),
    ...(parts.output ? renderLiveOutput(state) : []),
    ...wrap(verdict(state, true), width).map((line) => `  ${line}`),
    "",
    ...keyLines(state, width),
    "",
  ];
}

/** Where everything is: the attendee's file, their server, and the pages. */
function renderPlaces(state: State): string[] {
  const { file, live, page, lessonPage } = state;
  const instead: Record<string, string | undefined> = {
    starting: colors.dim(say`(starting)`),
    stopped: colors.dim(say`(nothing: your program has ended)`),
  };
  const places: [name: Said, place: string | undefined][] = [
    [say`you edit`, file],
    [say`it runs`, instead[live.state] ?? live.url],
    [say`you chat`, page?.url],
    [say`you read`, lessonPage],
    [say`in class`, classroomPlace(state)],
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

/** The keys in as few lines as they fit into, none of them broken. */
function keyLines({ classroom }: State, width: number): string[] {
  const lines: string[] = [];
  for (const [key, does] of keys(classroom !== undefined)) {
    const text = `${colors.bold(key)} ${colors.dim(does)}`;
    const longer = `${lines.at(-1)}   ${text}`;
    if (lines.length > 0 && columnsOf(longer) < width) lines[lines.length - 1] = longer;
    else lines.push(`  ${text}`);
  }
  return lines;
}
