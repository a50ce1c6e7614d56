import colors from "picocolors";
import { crashCause } from "../checks/crash.ts";
import { renderOutput } from "../report/failure.ts";
import type { Fault, FaultKind } from "./accounting.ts";
import type { Crash } from "./end.ts";
import { grace } from "./hearing.ts";
import { counted, type Head, hanging, seconds, shortened } from "./layout.ts";
import type { Outcome } from "./run.ts";

const bad: Head = { text: `${colors.red("✗")} `, columns: 2 };
const worth: Head = { text: `${colors.yellow("!")} `, columns: 2 };
const none: Head = { text: "  ", columns: 2 };

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

/** What went wrong, with one case of each; lines that are `width` columns long at most. */
export function faultLines({ account, wordsOf }: Outcome, lesson: number, width: number): string[] {
  const kinds = Object.entries(account.faults) as [FaultKind, Fault][];
  return kinds.flatMap(([kind, fault]) => {
    if (fault.count === 0) return [];
    const { message, at = 0 } = fault.example ?? {};
    const words = message === undefined || lesson === 0 ? undefined : wordsOf(message);
    const first = words === undefined ? "First" : `First “${words}”,`;
    const example = colors.dim(`(${first} at ${seconds(at)}.)`);
    return [...hanging(bad, `${sentences[kind](fault, lesson === 0)} ${example}`, 4, width), ""];
  });
}

/** How a server ended, if it did. */
export function serverLines({ crash }: Outcome, width: number): string[] {
  if (!crash) return [];
  const cause = crashCause(crash.output);
  const output = renderOutput(crash.output.slice(-outputLimit));
  const quote = (text: string) => `      ${colors.dim(`│ ${shortened(text, width - 10)}`)}`;
  return [
    ...hanging(bad, howItEnded(crash), 4, width),
    ...(crash.unsettled.length > 0
      ? ["      It was sent, and did not get to do anything about:"]
      : []),
    ...crash.unsettled.map(quote),
    ...(output.length > 0 ? ["      It wrote at last:"] : []),
    ...output.map((line) => `      ${line}`),
    ...(cause ? hanging(none, `${colors.yellow("Likely cause:")} ${cause}`, 4, width) : []),
    "",
  ];
}

/** What is worth knowing though it is no fault. */
export function noteLines({ account, lag }: Outcome, width: number): string[] {
  const notes = [
    account.late > 0 ? `${counted(account.late, "delivery", "deliveries")} came late.` : "",
    lag > muchLag
      ? `This machine was busy: the crowd itself was up to ${Math.round(lag)} ms behind, so what is late is not the server's doing alone.`
      : "",
  ].filter((note) => note !== "");
  return notes.flatMap((note) => [...hanging(worth, note, 4, width), ""]);
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
