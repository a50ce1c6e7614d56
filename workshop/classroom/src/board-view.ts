import type { Rules } from "@chatterbox/attendee/locked";
import { newChecks } from "@chatterbox/checks/catalogue";
import { startHints, startTitle } from "@chatterbox/checks/start";
import { steps } from "@chatterbox/stages/stages";
import type { Person } from "./classroom.ts";
import type { CodeFile, Failure } from "./messages.ts";

/** A person at a glance. Times are in milliseconds since 1970. */
export type Row = {
  number: number;
  /** Empty if they have none. */
  name: string;
  /** Whether one of their runners is connected. */
  here: boolean;
  seenAt: number;
  /** Undefined until their first verdict, like all that follows. */
  lesson?: number;
  passed: number;
  total: number;
  /** The first failing check, in English; undefined when all pass. */
  failing?: string;
  /** Its position among the lesson's checks. */
  position?: number;
  /** How long they have been there. */
  since?: number;
  sharesCode: boolean;
};

/** What a click on a person shows: their `Failure` too, with the text of its hints. */
export type Details = {
  /** Undefined when all checks pass, or before the first verdict. */
  failure?: Failure | undefined;
  /** The hints they have seen, in English. */
  hints: readonly string[];
  /** Undefined unless they share it. */
  code?: CodeFile[] | undefined;
};

/** How attendees find the board. */
export type JoinInfo = {
  /** What they type after --classroom: a code, or the address if there is no code for it. */
  code: string;
  /** The page for everyone. */
  url: string;
};

/** A lesson as the board names it, in English. */
export type LessonName = { number: number; title: string };

/** Everything the board shows, sent when it is opened. */
export type Everything = {
  kind: "everything";
  /** The board's clock: the browser's may differ. */
  now: number;
  rows: Row[];
  rules: Rules;
  lessons: LessonName[];
  joinInfo: JoinInfo;
};

/** What has changed since. */
export type Change = {
  kind: "change";
  now: number;
  rows: Row[];
  /** The numbers of people who are no longer on the board. */
  gone: number[];
  rules?: Rules;
};

export function rowOf({ number, name, connections, seenAt, status, stuck, code }: Person): Row {
  const row = { number, name, here: connections > 0, seenAt, sharesCode: code !== undefined };
  if (!status || !stuck) return { ...row, passed: 0, total: 0 };
  const { lesson, passed, total, failure } = status;
  return {
    ...row,
    lesson,
    passed,
    total,
    since: stuck.since,
    ...(failure && { failing: failure.title, position: failure.position }),
  };
}

export function detailsOf({ status, code }: Person): Details {
  const failure = status?.failure;
  const hints = failure ? hintsOf(failure.title).slice(0, failure.hints) : [];
  return { failure, hints, code };
}

/** The hints of a check; none if this board doesn't know it. */
function hintsOf(title: string): readonly string[] {
  if (title === startTitle) return startHints;
  const check = steps.flatMap(newChecks).find((check) => check.title === title);
  return check?.hints ?? [];
}
