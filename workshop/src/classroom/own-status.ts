import type { LessonSnapshot } from "../lesson-page/snapshot.ts";
import { type CodeFile, type Failing, limits, type Status } from "./protocol.ts";

/** How a verdict is told to the board; undefined while there is none. It holds no code. */
export function statusOf(snapshot: LessonSnapshot): Omit<Status, "ago"> | undefined {
  const { phase, lesson, checks } = snapshot;
  if (phase !== "done") return undefined;
  const passed = checks.filter(({ verdict }) => verdict === "passed").length;
  const failing = failingOf(snapshot);
  return { lesson, passed, total: checks.length, ...(failing && { failing }) };
}

function failingOf({ checks }: LessonSnapshot): Failing | undefined {
  const place = checks.findIndex(({ verdict }) => verdict === "failed");
  const { title, failure } = checks[place] ?? {};
  if (!failure || title === undefined) return undefined;
  const { error, cause, transcript, crash, hints, hintsInAll } = failure;
  const reason = crash?.lines.find((line) => /^(?:Uncaught )?\w*(?:Error|Exception)\b/.test(line));
  return {
    title,
    place,
    error: error.slice(0, limits.sentence),
    cause: cause?.slice(0, limits.sentence) ?? null,
    transcript: transcript.slice(-limits.entries).map(({ what, insteadOf, ...entry }) => ({
      ...entry,
      ...(what !== undefined && { what: what.slice(0, limits.entry) }),
      ...(insteadOf !== undefined && { insteadOf: insteadOf.slice(0, limits.entry) }),
    })),
    ...(reason !== undefined && { crash: reason.slice(0, limits.sentence) }),
    hints: hints.length,
    hintsInAll,
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
