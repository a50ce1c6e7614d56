import type { CheckShown, LessonSnapshot } from "../../../src/snapshot.ts";

/** Counts the checks that have passed. */
export function passedOf(checks: readonly CheckShown[]): number {
  return checks.filter(({ state }) => state === "passed").length;
}

/** The first failed check in the order of the lessons. */
export function firstFailed({ checks }: LessonSnapshot): CheckShown | undefined {
  return checks.find(({ state }) => state === "failed");
}

/** The state once the runner has stopped: the attendee's server has stopped with it. */
export function withoutRunner(last: LessonSnapshot): LessonSnapshot {
  const { crowd, ...rest } = last;
  const live = { ...last.live, state: "stopped" } as const;
  const isThere = crowd?.phase === "coming" || crowd?.phase === "here";
  return { ...rest, live, classroom: null, ...(crowd && !isThere && { crowd }) };
}

/** Keeps the previous results until there are new ones, so that a save doesn't make the page flicker. */
export function withStale(now: LessonSnapshot, before: LessonSnapshot | undefined): LessonSnapshot {
  if (now.phase === "done" || before?.lesson !== now.lesson) return now;
  const last = new Map(before.checks.map((check) => [check.title, check]));
  const checks = now.checks.map((check) =>
    check.state === "unknown" ? { ...check, ...last.get(check.title), shown: check.shown } : check,
  );
  return { ...now, checks };
}
