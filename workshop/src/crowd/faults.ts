import colors from "picocolors";
import { crashCause } from "../checks/crash.ts";
import { renderOutput } from "../report/failure.ts";
import type { Fault, FaultKind } from "./accounting.ts";
import type { Crash } from "./end.ts";
import { grace } from "./hearing.ts";
import type { Outcome } from "./run.ts";

/** How much of a server's output is looked at, in characters: its end. */
const outputLimit = 4000;
/** From how many milliseconds on this machine's own slowness is worth a word. */
const muchLag = 200;

/** What is to be said of each kind of fault; in lesson 0, of requests. */
const sentences: Record<FaultKind, (fault: Fault, isHttp: boolean) => string> = {
  lost: ({ count, messages }, isHttp) =>
    isHttp
      ? `${counted(count, "request")} got no answer.`
      : `${counted(messages, "message")} did not reach everyone: ${counted(count, "delivery", "deliveries")} lost.`,
  misdelivered: ({ count, messages }) =>
    `${counted(messages, "message")} reached somebody they were not meant for, ${counted(count, "time")} in all.`,
  altered: ({ count }, isHttp) =>
    isHttp
      ? `${counted(count, "answer")} had another status than 200, or no "hello".`
      : `${counted(count, "delivery", "deliveries")} came with other words, or under another id than the author's.`,
  duplicated: ({ count }) => `${counted(count, "time")} somebody heard the same message again.`,
  early: ({ count }) => `${counted(count, "time")} a scheduled message came before its time.`,
  unanswered: ({ count, example }) =>
    `${counted(count, "time")} an answer was missing, such as ${answerTo(example?.code)}.`,
  cutOff: ({ count }) => `${counted(count, "connection")} ended though nobody had asked for that.`,
  turnedAway: ({ count }) => `${counted(count, "time")} somebody who came was not let in.`,
};

/** What went wrong, with one case of each. */
export function faultLines({ account, wordsOf }: Outcome, lesson: number): string[] {
  const kinds = Object.entries(account.faults) as [FaultKind, Fault][];
  return kinds.flatMap(([kind, fault]) => {
    if (fault.count === 0) return [];
    const { message, at = 0 } = fault.example ?? {};
    const words = message === undefined || lesson === 0 ? undefined : wordsOf(message);
    const example =
      words === undefined ? `(First at ${seconds(at)}.)` : `(First “${words}”, at ${seconds(at)}.)`;
    return [
      `${colors.red("✗")} ${sentences[kind](fault, lesson === 0)} ${colors.dim(example)}`,
      "",
    ];
  });
}

/** How a server ended, if it did. */
export function serverLines({ crash }: Outcome): string[] {
  if (!crash) return [];
  const cause = crashCause(crash.output);
  const output = renderOutput(crash.output.slice(-outputLimit));
  const lines = [
    `${colors.red("✗")} ${howItEnded(crash)}`,
    ...(cause ? [`  ${colors.yellow("Likely cause:")} ${cause}`] : []),
    ...(crash.unsettled.length > 0 ? ["  It was sent, and did not get to do anything about:"] : []),
    ...crash.unsettled.map((sent) => `  ${colors.dim(`│ ${short(sent)}`)}`),
    ...(output.length > 0 ? ["  It wrote at last:"] : []),
    ...output.map((line) => `  ${line}`),
  ];
  return [...lines.map((line) => `    ${line}`), ""];
}

/** What is worth knowing though it is no fault. */
export function noteLines({ account, lag }: Outcome): string[] {
  const notes = [
    account.late > 0 ? `${counted(account.late, "delivery", "deliveries")} came late.` : "",
    lag > muchLag
      ? `This machine was busy: the crowd itself was up to ${Math.round(lag)} ms behind, so what is late is not the server's doing alone.`
      : "",
  ].filter((note) => note !== "");
  return notes.flatMap((note) => [`${colors.yellow("!")} ${note}`, ""]);
}

function howItEnded({ exit, at }: Crash): string {
  if (!exit) return `After ${seconds(at)} nothing listened there any more: see what it wrote last.`;
  const how = exit.signal ? `by ${exit.signal}` : `with exit status ${exit.code}`;
  return `It ended after ${seconds(at)}, ${how}.`;
}

function answerTo(code: string | undefined): string {
  if (code === "id") return "the id that everyone is told at the beginning";
  if (code === "channel")
    return `the notice that follows a change of the channel within ${grace / 1000} s`;
  return `the error "${code}"`;
}

function short(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

/** A number of things: "1 message", "1,240 messages". */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : more}`;
}

/** Milliseconds as "3.2 s". */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
