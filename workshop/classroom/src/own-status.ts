import { firstFailure, type LessonState } from "@chatterbox/attendee/lesson";
import { tellingLines } from "@chatterbox/checks/verdict/failure";
import { type CodeFile, type Failing, limits, type Status } from "./protocol.ts";

/** A verdict as the board learns it; undefined while there is none. It holds no code. */
export function statusOf(state: LessonState): Omit<Status, "ago"> | undefined {
  const { phase, step, checks, results } = state;
  if (phase !== "done") return undefined;
  const passed = results.filter(({ ok }) => ok).length;
  const failing = failingOf(state);
  const total = checks.length + 1; // the start counts as a check too
  return { lesson: step.number, passed, total, ...(failing && { failing }) };
}

function failingOf(state: LessonState): Failing | undefined {
  const failure = firstFailure(state);
  if (!failure) return undefined;
  const { title, error, cause, transcript, output = "", hints } = failure;
  const shown = state.progress[state.step.number]?.hints[title] ?? 0;
  const isError = (line: string) => /^(?:Uncaught )?\w*(?:Error|Exception)\b/.test(line);
  const reason = output.trim() ? tellingLines(output).find(isError) : undefined;
  return {
    title,
    place: state.checks.findIndex((check) => check.title === title) + 1, // 0 is the start
    error: (error ?? "").slice(0, limits.sentence),
    cause: cause?.slice(0, limits.sentence) ?? null,
    transcript: transcript.slice(-limits.entries).map(({ what, insteadOf, ...entry }) => ({
      ...entry,
      ...(what !== undefined && { what: what.slice(0, limits.entry) }),
      ...(insteadOf !== undefined && { insteadOf: insteadOf.slice(0, limits.entry) }),
    })),
    ...(reason !== undefined && { crash: reason.slice(0, limits.sentence) }),
    hints: shown,
    hintsInAll: hints.length,
  };
}

/** Code as it is offered: as much as the board takes. */
export function offeredFiles(sources: ReadonlyMap<string, string>): CodeFile[] {
  let room: number = limits.code;
  return [...sources].slice(0, limits.files).map(([name, whole]) => {
    const text = whole.slice(0, room);
    room -= text.length;
    return { name, text };
  });
}
