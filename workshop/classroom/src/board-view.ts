import type { Rules } from "@chatterbox/attendee/locked";
import { newChecks } from "@chatterbox/checks/catalogue";
import type { Entry } from "@chatterbox/checks/conversation/transcript";
import { startHints, startTitle } from "@chatterbox/checks/start";
import { steps } from "@chatterbox/stages/stages";
import type { Person } from "./classroom.ts";
import type { CodeFile } from "./protocol.ts";

/** Somebody as the board shows them at a glance. Times are in milliseconds since 1970. */
export type Row = {
  number: number;
  /** Empty if they have none. */
  name: string;
  /** Whether a runner of theirs is connected. */
  here: boolean;
  seenAt: number;
  /** Undefined until their first verdict, as all that follows. */
  lesson?: number;
  passed: number;
  total: number;
  /** The check that fails first, in English; undefined when all pass. */
  failing?: string;
  /** Its position among the lesson's checks. */
  place?: number;
  /** Since when nothing has moved on. */
  since?: number;
  /** Whether they offer their code. */
  offers: boolean;
};

/** What a click shows of somebody. */
export type Details = {
  number: number;
  error: string;
  cause: string | null;
  transcript: Entry[];
  crash?: string;
  hints: number;
  hintsInAll: number;
  /** The hints that they have seen, in English. */
  seen: string[];
  /** Only while its owner offers it. */
  code?: CodeFile[];
};

/** Where attendees find the board. */
export type Whereabouts = {
  /** What they type after --classroom: a code, or an address where there is no code. */
  place: string;
  /** The address of the page for everybody. */
  url: string;
};

/** A lesson as the board names it, in English. */
export type LessonName = { number: number; title: string };

/** All that the board shows, when it is opened. */
export type Everything = {
  kind: "everything";
  /** The board's clock: the browser's may be another. */
  now: number;
  rows: Row[];
  rules: Rules;
  lessons: LessonName[];
  whereabouts: Whereabouts;
};

/** What has changed since. */
export type Change = {
  kind: "change";
  now: number;
  rows: Row[];
  /** The numbers of those who are on the board no more. */
  gone: number[];
  rules?: Rules;
};

/** Somebody at a glance. */
export function rowOf({ number, name, connections, seenAt, status, standing, code }: Person): Row {
  const row = { number, name, here: connections > 0, seenAt, offers: code !== undefined };
  if (!status || !standing) return { ...row, passed: 0, total: 0 };
  const { lesson, passed, total, failing } = status;
  return {
    ...row,
    lesson,
    passed,
    total,
    since: standing.since,
    ...(failing && { failing: failing.title, place: failing.place }),
  };
}

/** What a click shows of somebody. */
export function detailsOf({ number, status, code }: Person): Details {
  const { failing } = status ?? {};
  return {
    number,
    error: failing?.error ?? "",
    cause: failing?.cause ?? null,
    transcript: failing?.transcript ?? [],
    ...(failing?.crash !== undefined && { crash: failing.crash }),
    hints: failing?.hints ?? 0,
    hintsInAll: failing?.hintsInAll ?? 0,
    seen: failing ? hintsOf(failing.title).slice(0, failing.hints) : [],
    ...(code && { code }),
  };
}

/** The hints of a check, by its title; none if this board does not know it. */
function hintsOf(title: string): readonly string[] {
  if (title === startTitle) return startHints;
  const check = steps.flatMap(newChecks).find((check) => check.title === title);
  return check?.hints ?? [];
}
