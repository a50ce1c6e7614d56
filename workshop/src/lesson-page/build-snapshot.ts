import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { Result } from "../checks/check-runner.ts";
import { startTitle } from "../checks/start.ts";
import { language } from "../language/language.ts";
import { translated } from "../language/say.ts";
import { copyFolder } from "../playground.ts";
import { tellingLines } from "../report/failure.ts";
import { shown } from "../repository.ts";
import { heldIn } from "../runner/held.ts";
import { allPassed, type State } from "../runner/state.ts";
import { stages, steps } from "../stages.ts";
import type {
  CheckShown,
  ClassroomShown,
  Crash,
  CrowdShown,
  FailureShown,
  LessonSnapshot,
  Place,
} from "./snapshot.ts";

/** Puts together what the lesson page shows. */
export function buildSnapshot(
  state: State,
  run: number,
  crowd: CrowdShown | undefined,
): LessonSnapshot {
  const { step, file, phase, took, live, progress } = state;
  return {
    language: language(),
    lesson: step.number,
    title: translated(step.title),
    file,
    phase,
    run,
    allPassed: allPassed(state),
    ...(took === undefined ? {} : { took: Math.round(took) }),
    checks: checksShown(state),
    known: state.results.length,
    typeMistakes: (state.typeMistakes ?? []).map((mistake) => ({
      ...mistake,
      file: shown(mistake.file),
    })),
    live: { ...live, output: stripVTControlCharacters(live.output) },
    held: heldIn(state),
    word: state.classroom?.rules.word ?? null,
    classroom: classroomShown(state),
    notes: [...state.notes, ...(state.misplaced ? [state.misplaced] : [])],
    ...(crowd && { crowd }),
    lessons: steps.map(({ number, title, idea }) => {
      const { doneAt, passed = 0, total = 0 } = progress[number] ?? {};
      const told = { title: translated(title), idea: translated(idea) };
      return { number, ...told, done: doneAt !== undefined, passed, total };
    }),
    stages: stages.map(({ name }) => name),
    start: step.start.name,
    solution: step.solution.name,
  };
}

function classroomShown({ classroom }: State): ClassroomShown | null {
  if (!classroom) return null;
  const { place, name, connected, offered } = classroom;
  return { place, name, connected, offered };
}

function checksShown(state: State): CheckShown[] {
  const { checks, results, doubts } = state;
  const found = new Map([...doubts, ...results].map((result) => [result.title, result]));
  const known = new Set(results.map(({ title }) => title));
  const all = [
    { lesson: 0, title: startTitle },
    ...checks.map(({ step, title }) => ({ lesson: step.number, title })),
  ];
  return all.map(({ lesson, title }) => {
    const result = found.get(title);
    const check = { lesson, title, shown: translated(title) };
    if (!result) return { ...check, verdict: "unknown" };
    const { ms, ok } = result;
    if (ok) return { ...check, verdict: "passed", ms };
    const verdict = known.has(title) ? "failed" : "doubtful";
    return { ...check, verdict, ms, failure: failureShown(state, result) };
  });
}

function failureShown({ step, progress }: State, result: Result): FailureShown {
  const revealed = progress[step.number]?.hints[result.title] ?? 0;
  return {
    error: result.error ?? "",
    cause: result.cause,
    transcript: result.transcript,
    ...(result.output?.trim() ? { crash: crashShown(result.output, copyFolder(step)) } : {}),
    hints: result.hints.slice(0, revealed).map(translated),
    hintsInAll: result.hints.length,
  };
}

/**
 * The telling part of a crashed program's output, and the place in the attendee's code: the first that
 * has a column, as Node begins with one that has none, and names it again in the stack.
 */
export function crashShown(output: string, folder: string): Crash {
  const lines = tellingLines(output);
  const places = lines.flatMap((line) => findPlace(line, folder) ?? []);
  const found = places.find(({ column }) => column !== undefined) ?? places[0];
  return found ? { lines, place: { ...found, column: found.column ?? 1 } } : { lines };
}

/** A place of which the column may be unknown. */
type FoundPlace = Omit<Place, "column"> & { column: number | undefined };

/**
 * Finds a place in a folder in a line as Node writes it, `at file:///…/src/server.ts:12:5`, or as
 * esbuild does, which writes the path as it is. The folder may have spaces in its name.
 */
function findPlace(line: string, folder: string): FoundPlace | undefined {
  const [url, path] = [`${pathToFileURL(folder)}/`, folder + sep];
  for (const beginning of [url, path, path.replaceAll("\\", "/")]) {
    const [, rest] = line.split(beginning);
    const [, name, row, column] = /^(.+?\.[cm]?[jt]s):(\d+)(?::(\d+))?/.exec(rest ?? "") ?? [];
    const file = name && (beginning === url ? pathOf(url + name) : join(folder, name));
    if (file) {
      const at = column === undefined ? undefined : Number(column);
      return { file: shown(file), line: Number(row), column: at };
    }
  }
}

/** The path of a file's URL; undefined if it is none, as a program may print anything. */
function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
