import { stripVTControlCharacters } from "node:util";
import { allPassed, hintsSeen, type LessonState, lockedIn } from "@chatterbox/attendee/lesson";
import { copyFolder } from "@chatterbox/attendee/playground";
import type { Result } from "@chatterbox/checks/check-runner";
import { crashIn } from "@chatterbox/checks/rendering/crash";
import { startTitle } from "@chatterbox/checks/start";
import { shown } from "@chatterbox/stages/repository";
import { stages, steps } from "@chatterbox/stages/stages";
import { language } from "@chatterbox/words/language";
import { translated } from "@chatterbox/words/say";
import type {
  CheckShown,
  ClassroomShown,
  CrowdShown,
  FailureShown,
  LessonSnapshot,
} from "./snapshot.ts";

/** Builds what the lesson page shows. */
export function buildSnapshot(state: LessonState, crowd: CrowdShown | undefined): LessonSnapshot {
  const { step, file, phase, run, took, live, progress } = state;
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
    locked: lockedIn(state),
    announcement: state.classroom?.rules.announcement ?? null,
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

function classroomShown({ classroom }: LessonState): ClassroomShown | null {
  if (!classroom) return null;
  const { address, name, connected, sharesCode } = classroom;
  return { address, name, connected, sharesCode };
}

function checksShown(state: LessonState): CheckShown[] {
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
    if (!result) return { ...check, state: "unknown" };
    const { ms, ok } = result;
    if (ok) return { ...check, state: "passed", ms };
    const failure = failureShown(state, result);
    return { ...check, state: known.has(title) ? "failed" : "doubtful", ms, failure };
  });
}

function failureShown(state: LessonState, result: Result): FailureShown {
  return {
    error: result.error ?? "",
    cause: result.cause,
    transcript: result.transcript,
    ...(result.output?.trim() ? { crash: crashIn(result.output, copyFolder(state.step)) } : {}),
    hints: result.hints.slice(0, hintsSeen(state, result)).map(translated),
    hintsInAll: result.hints.length,
  };
}
