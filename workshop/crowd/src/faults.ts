import { crashCause } from "@chatterbox/checks/verdict/crash-cause";
import { type Said, say } from "@chatterbox/words/say";
import type { Fault, FaultKind } from "./accounting.ts";
import { answers, connections, deliveries, messages, requests, seconds, times } from "./counts.ts";
import type { Crash } from "./end.ts";
import { grace } from "./hearing.ts";
import type { Outcome } from "./run.ts";

/** From how many milliseconds on this machine's own slowness is worth a word. */
const muchLag = 200;

/** What is to be said of each kind of fault; in lesson 0, of requests. */
const sentences: Record<FaultKind, (fault: Fault, isHttp: boolean) => Said> = {
  lost: (fault, isHttp) =>
    isHttp
      ? say`${requests(fault.count)} got no answer.`
      : say`${messages(fault.messages)} did not reach everyone: ${deliveries(fault.count)} lost.`,
  misdelivered: (fault) =>
    say`${messages(fault.messages)} reached somebody they were not meant for, ${times(fault.count)} in all.`,
  altered: ({ count }, isHttp) =>
    isHttp
      ? say`${answers(count)} had another status than 200, or no "hello".`
      : say`${deliveries(count)} came with other words, or under another id than the author's.`,
  duplicated: ({ count }) => say`${times(count)} somebody heard the same message again.`,
  early: ({ count }) => say`${times(count)} a scheduled message came before its time.`,
  unanswered: ({ count, example }) =>
    say`${times(count)} an answer was missing, such as ${answerTo(example?.code)}.`,
  cutOff: ({ count }) => say`${connections(count)} ended though nobody had asked for that.`,
  turnedAway: ({ count }) => say`${times(count)} somebody who came was not let in.`,
};

/** What went wrong, a sentence each, and one case of it. */
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
  /** What it was sent, and did not get to do anything about. */
  unsettled: string[];
  /** The last of what it wrote. */
  output: string;
  /** The likely cause, where there is one. */
  cause: string | undefined;
};

/** How a server ended, if it did. */
export function serverEnd({ crash }: Outcome): ServerEnd | undefined {
  if (!crash) return undefined;
  const { unsettled, output } = crash;
  return { how: howItEnded(crash), unsettled, output, cause: crashCause(output) };
}

/** What is worth knowing though it is no fault. */
export function notesOf({ account, lag }: Outcome): Said[] {
  return [
    account.late > 0 ? say`${deliveries(account.late)} came late.` : undefined,
    lag > muchLag
      ? say`This machine was busy: the crowd itself was up to ${Math.round(lag)} ms behind, so what is late is not the server's doing alone.`
      : undefined,
  ].filter((note) => note !== undefined);
}

function howItEnded({ exit, at }: Crash): Said {
  if (!exit)
    return say`After ${seconds(at)} nothing listened there any more: see what it wrote last.`;
  return exit.signal
    ? say`It ended after ${seconds(at)}, by ${exit.signal}.`
    : say`It ended after ${seconds(at)}, with exit status ${String(exit.code)}.`;
}

function answerTo(code: string | undefined): Said {
  if (code === "id") return say`the id that everyone is told at the beginning`;
  if (code === "channel")
    return say`the notice that follows a change of the channel within ${grace / 1000} s`;
  return say`the error "${code}"`;
}
