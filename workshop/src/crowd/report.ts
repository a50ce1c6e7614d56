import colors from "picocolors";
import type { Account } from "./accounting.ts";
import { faultLines, noteLines, serverLines } from "./faults.ts";
import { lateAfter } from "./hearing.ts";
import { counted, hanging, seconds } from "./layout.ts";
import type { Memory } from "./memory.ts";
import type { Size } from "./plan.ts";
import type { Outcome, Progress } from "./run.ts";
import type { Destination } from "./server.ts";

/** Columns for the name of a figure. */
const rowName = 10;

/** Whether a server did all that it had to. */
export function isFlawless({ account, crash }: Outcome): boolean {
  return !crash && Object.values(account.faults).every(({ count }) => count === 0);
}

/** One line that tells how things stand. */
export function crowdProgress(progress: Progress, planned: number): string {
  const { here, messages, deliveries, memory } = progress;
  const time =
    progress.seconds < planned
      ? `${Math.floor(progress.seconds)} of ${planned} s`
      : "waiting for what is still to come";
  const parts = [
    time,
    `${here} here`,
    `${number(messages)} messages`,
    `heard ${number(deliveries)} times`,
  ];
  return [...parts, ...(memory === undefined ? [] : [megabytes(memory)])].join(" · ");
}

/**
 * The report, line by line: the verdict, what went wrong, and the figures.
 * @param width columns at most
 */
export function crowdReport(
  size: Size,
  { lesson }: Destination,
  outcome: Outcome,
  width: number,
): string[] {
  const sign = isFlawless(outcome) ? colors.green("✓") : colors.red("✗");
  const head = { text: `${sign} `, columns: 2 };
  return [
    ...hanging(head, colors.bold(verdict(size, lesson, outcome)), 2, width),
    "",
    ...serverLines(outcome, width),
    ...faultLines(outcome, lesson, width),
    ...noteLines(outcome, width),
    ...figures(lesson, outcome).flatMap(([name, text]) =>
      hanging({ text: colors.dim(name.padEnd(rowName)), columns: rowName }, text, 4, width),
    ),
  ];
}

/** The object that --json prints: times in milliseconds, memory in bytes. */
export function crowdSummary(
  { people, rate, seed }: Size,
  { target, lesson }: Destination,
  outcome: Outcome,
) {
  const { account, crash, memory, lag } = outcome;
  const faults = Object.entries(account.faults).map(([kind, { example, ...fault }]) => {
    const words = example?.message === undefined ? undefined : outcome.wordsOf(example.message);
    return [kind, { ...fault, example: example ? { ...example, words } : null }];
  });
  return {
    ok: isFlawless(outcome),
    verdict: verdict({ people }, lesson, outcome),
    target,
    lesson,
    people,
    seconds: Math.round(outcome.seconds * 10) / 10,
    rate,
    seed,
    ...account,
    latency: account.latency ?? null,
    faults: Object.fromEntries(faults),
    memory: memory ?? null,
    crash: crash ?? null,
    lag,
  };
}

function verdict({ people }: Pick<Size, "people">, lesson: number, outcome: Outcome): string {
  const { account, crash, memory } = outcome;
  const [thing, fine] =
    lesson === 0
      ? ["request", "each answered with a greeting"]
      : ["message", "each heard by everyone it was meant for"];
  const count = counted(account.messages, thing);
  const begin = `${counted(people, "person", "people")}, ${Math.round(outcome.seconds)} s: ${count}`;
  if (crash) return `The server ended after ${seconds(crash.at)}. ${begin} until then.`;
  if (!isFlawless(outcome)) return `${begin}, and not all went well.`;
  if (account.delivered === 0) return `${begin}, and nothing to be heard in so short a time.`;
  return `${begin}, ${fine}.${memory ? ` Memory ${change(memory)}.` : ""}`;
}

/** The figures, each with its name. */
function figures(lesson: number, { account, memory }: Outcome): [string, string][] {
  const rows: ([string, string] | undefined)[] = [
    lesson === 0 ? undefined : ["people", people(account)],
    lesson === 0 ? undefined : ["said", said(account)],
    [lesson === 0 ? "answers" : "heard", heard(account)],
    ["late", `${number(account.late)} (by ${lateAfter / 1000} s or more)`],
    answers(account),
    ["memory", memory ? `${change(memory)}, at most ${megabytes(memory.highest)}` : unknownMemory],
  ];
  return rows.filter((row) => row !== undefined);
}

const unknownMemory = "not known: the server was not started here, or the system does not tell";

function people({ joined, left, vanished, broken }: Account): string {
  const rough = broken > 0 ? `; ${number(broken)} more broke WebSocket's rules` : "";
  return `came ${counted(joined, "time")}; ${number(left)} left, ${number(vanished)} vanished${rough}`;
}

function said({ messages, scheduled, private: toStrangers, unheard }: Account): string {
  const parts = [
    scheduled > 0 ? `${number(scheduled)} for later` : "",
    toStrangers > 0 ? `${number(toStrangers)} to a stranger` : "",
  ].filter((part) => part !== "");
  const besides = unheard > 0 ? `; and ${number(unheard)} for nobody` : "";
  return `${counted(messages, "message")}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}${besides}`;
}

function heard({ delivered, latency }: Account): string {
  if (!latency) return "nothing";
  const { median, p95, max } = latency;
  const speed = `half within ${time(median)}, 95 of 100 within ${time(p95)}, all within ${time(max)}`;
  return `${counted(delivered, "time")}: ${speed}`;
}

function answers({ questions }: Account): [string, string] | undefined {
  const names: Record<string, string> = {
    "bad-message": "rubbish",
    "bad-schedule": "bad schedules",
    "no-partner": "words without a partner",
  };
  const parts = Object.entries(names).flatMap(([code, name]) => {
    const count = questions[code];
    return count ? [`${number(count.answered)} of ${number(count.asked)} ${name}`] : [];
  });
  return parts.length > 0 ? ["refused", parts.join(", ")] : undefined;
}

function change({ first, last }: Memory): string {
  return `${Math.round(first / 1e6)} → ${megabytes(last)}`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function time(milliseconds: number): string {
  return milliseconds < 1 ? "1 ms" : `${number(Math.ceil(milliseconds))} ms`;
}

function number(value: number): string {
  return value.toLocaleString("en");
}
