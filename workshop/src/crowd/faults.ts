import colors from "picocolors";
import { crashCause } from "../checks/crash.ts";
import { type Said, say } from "../language/say.ts";
import { cut } from "../report/columns.ts";
import { renderOutput } from "../report/failure.ts";
import type { Fault, FaultKind } from "./accounting.ts";
import { answers, connections, deliveries, messages, requests, seconds, times } from "./counts.ts";
import type { Crash } from "./end.ts";
import { grace } from "./hearing.ts";
import { type Head, hanging } from "./layout.ts";
import type { Outcome } from "./run.ts";

const bad: Head = { text: `${colors.red("✗")} `, columns: 2 };
const worth: Head = { text: `${colors.yellow("!")} `, columns: 2 };
const none: Head = { text: "  ", columns: 2 };

/** How much of a server's output is looked at, in characters: its end. */
const outputLimit = 4000;
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

/** What went wrong, with one case of each; lines that are `width` columns long at most. */
export function faultLines({ account, wordsOf }: Outcome, lesson: number, width: number): string[] {
  const kinds = Object.entries(account.faults) as [FaultKind, Fault][];
  return kinds.flatMap(([kind, fault]) => {
    if (fault.count === 0) return [];
    const { message, at = 0 } = fault.example ?? {};
    const words = message === undefined || lesson === 0 ? undefined : wordsOf(message);
    const example =
      words === undefined
        ? say`(First at ${seconds(at)}.)`
        : say`(First “${words}”, at ${seconds(at)}.)`;
    const sentence = sentences[kind](fault, lesson === 0);
    return [...hanging(bad, `${sentence} ${colors.dim(example)}`, 4, width), ""];
  });
}

/** How a server ended, if it did. */
export function serverLines({ crash }: Outcome, width: number): string[] {
  if (!crash) return [];
  const cause = crashCause(crash.output);
  const output = renderOutput(crash.output.slice(-outputLimit));
  const quote = (text: string) => `      ${colors.dim(`│ ${cut(text, width - 10)}`)}`;
  return [
    ...hanging(bad, howItEnded(crash), 4, width),
    ...(crash.unsettled.length > 0
      ? [`      ${say`It was sent, and did not get to do anything about:`}`]
      : []),
    ...crash.unsettled.map(quote),
    ...(output.length > 0 ? [`      ${say`It wrote at last:`}`] : []),
    ...output.map((line) => `      ${line}`),
    ...(cause ? hanging(none, `${colors.yellow(say`Likely cause:`)} ${cause}`, 4, width) : []),
    "",
  ];
}

/** What is worth knowing though it is no fault. */
export function noteLines({ account, lag }: Outcome, width: number): string[] {
  const notes = [
    account.late > 0 ? say`${deliveries(account.late)} came late.` : "",
    lag > muchLag
      ? say`This machine was busy: the crowd itself was up to ${Math.round(lag)} ms behind, so what is late is not the server's doing alone.`
      : "",
  ].filter((note) => note !== "");
  return notes.flatMap((note) => [...hanging(worth, note, 4, width), ""]);
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
