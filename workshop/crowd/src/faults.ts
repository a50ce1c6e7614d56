import { crashCause } from "@chatterbox/checks/crash-cause";
import { type Said, say } from "@chatterbox/words/say";
import type { Fault, FaultKind } from "./accounting.ts";
import { answers, connections, deliveries, messages, requests, seconds, times } from "./counts.ts";
import type { Crash } from "./end.ts";
import { grace } from "./hearing.ts";
import type { Outcome } from "./run.ts";

/** A lag of this machine that is worth mentioning, in milliseconds. */
const muchLag = 200;

/** A sentence for each kind of fault; in lesson 0, about requests. */
const sentences: Record<FaultKind, (fault: Fault, isHttp: boolean) => Said> = {
  lost: (fault, isHttp) =>
    isHttp
      ? say`${requests(fault.count)} got no answer.`
      : say`${messages(fault.messages)} did not reach everyone: ${deliveries(fault.count)} lost.`,
  misdelivered: (fault) =>
    say`${messages(fault.messages)} reached somebody they were not meant for, ${times(fault.count)} in total.`,
  altered: ({ count }, isHttp) =>
    isHttp
      ? say`${answers(count)} had a status other than 200, or no "hello".`
      : say`${deliveries(count)} arrived with other words, or with an id other than the author's.`,
  duplicated: ({ count }) => say`${times(count)} somebody heard the same message again.`,
  early: ({ count }) => say`${times(count)} a scheduled message arrived early.`,
  unanswered: ({ count, example }) =>
    say`${times(count)} an answer was missing, such as ${answerTo(example?.code)}.`,
  cutOff: ({ count }) => say`The server closed ${connections(count)} unasked.`,
  turnedAway: ({ count }) => say`${times(count)} a connection was refused.`,
};

/** What went wrong: a sentence and an example for each fault. */
export function faultsFound(
  { account, wordsOf }: Outcome,
  lesson: number,
): { text: Said; example: Said }[] {
  const kinds = Object.entries(account.faults) as [FaultKind, Fault][];
  return kinds.flatMap(([kind, fault]) => {
    if (fault.count === 0) return [];
    const { message, at = 0 } = fault.example ?? {};
    const words = message === undefined || lesson === 0 ? undefined : wordsOf(message);
    const example =
      words === undefined
        ? say`(First at ${seconds(at)}.)`
        : say`(First “${words}”, at ${seconds(at)}.)`;
    return [{ text: sentences[kind](fault, lesson === 0), example }];
  });
}

/** How a server ended. */
export type ServerEnd = {
  how: Said;
  /** The frames it never handled. */
  unsettled: string[];
  /** Its last output. */
  output: string;
  /** The likely cause, if there is one. */
  cause: string | undefined;
};

/** How a server ended, if it did. */
export function serverEnd({ crash }: Outcome): ServerEnd | undefined {
  if (!crash) return undefined;
  const { unsettled, output } = crash;
  return { how: howItEnded(crash), unsettled, output, cause: crashCause(output) };
}

/** What is worth knowing but not a fault. */
export function notesOf({ account, lag }: Outcome): Said[] {
  return [
    account.late > 0 ? say`${deliveries(account.late)} came late.` : undefined,
    lag > muchLag
      ? say`This machine was busy: the crowd itself was up to ${Math.round(lag)} ms behind, so late messages may not be the server's fault.`
      : undefined,
  ].filter((note) => note !== undefined);
}

function howItEnded({ exit, at }: Crash): Said {
  if (!exit)
    return say`After ${seconds(at)} nothing was listening there: see the server's last output.`;
  return exit.signal
    ? say`It ended after ${seconds(at)}, by ${exit.signal}.`
    : say`It ended after ${seconds(at)}, with exit status ${String(exit.code)}.`;
}

function answerTo(code: string | undefined): Said {
  if (code === "id") return say`the id that everyone gets first`;
  if (code === "channel") return say`the notice of a change of channel, within ${grace / 1000} s`;
  return say`the error "${code}"`;
}
