import { type Said, say } from "@chatterbox/words/say";
import type { Account } from "./accounting.ts";
import * as counts from "./counts.ts";
import { number, seconds } from "./counts.ts";
import { lateAfter } from "./hearing.ts";
import type { Memory } from "./memory.ts";
import type { Size } from "./plan.ts";
import type { Outcome, Progress } from "./run.ts";

/** Whether a server made no mistake. */
export function isFlawless({ account, crash }: Outcome): boolean {
  return !crash && Object.values(account.faults).every(({ count }) => count === 0);
}

/** The progress in one line. */
export function crowdProgress(progress: Progress, planned: number): string {
  const { here, messages, deliveries, memory } = progress;
  const time =
    progress.seconds < planned
      ? say`${Math.floor(progress.seconds)} of ${planned} s`
      : say`waiting for outstanding messages`;
  const parts = [
    time,
    say`${here} online`,
    say`${number(messages)} messages`,
    say`heard ${number(deliveries)} times`,
  ];
  return [...parts, ...(memory === undefined ? [] : [megabytes(memory)])].join(" · ");
}

/** A crowd in a sentence: how many people, how many messages, and whether all went well. */
export function summary({ people }: Pick<Size, "people">, lesson: number, outcome: Outcome): Said {
  const { account, crash, memory } = outcome;
  const count = (lesson === 0 ? counts.requests : counts.messages)(account.messages);
  const begin = say`${counts.people(people)}, ${Math.round(outcome.seconds)} s: ${count}`;
  if (crash) return say`The server ended after ${seconds(crash.at)}. ${begin} until then.`;
  if (!isFlawless(outcome)) return say`${begin}, but not all went well.`;
  if (account.delivered === 0) return say`${begin}, but nothing was heard in so short a time.`;
  const fine =
    lesson === 0
      ? say`${begin}, each answered with a greeting.`
      : say`${begin}, each heard by everyone it was meant for.`;
  return memory ? say`${fine} Memory ${change(memory)}.` : fine;
}

/** The figures with their names. */
export function figures(lesson: number, { account, memory }: Outcome): [Said, string][] {
  const rows: ([Said, string] | undefined)[] = [
    lesson === 0 ? undefined : [say`people`, people(account)],
    lesson === 0 ? undefined : [say`said`, said(account)],
    [lesson === 0 ? say`answers` : say`heard`, heard(account)],
    [say`late`, say`${number(account.late)} (by ${lateAfter / 1000} s or more)`],
    answers(account),
    [
      say`memory`,
      memory
        ? say`${change(memory)}, peak ${megabytes(memory.highest)}`
        : say`unknown: the server was not started here, or the system does not report it`,
    ],
  ];
  return rows.filter((row) => row !== undefined);
}

function people({ joined, left, vanished, broken }: Account): string {
  const came = say`joined ${counts.times(joined)}; ${number(left)} left, ${number(vanished)} vanished`;
  return broken > 0 ? say`${came}; ${number(broken)} more broke the WebSocket protocol` : came;
}

function said({ messages, scheduled, private: toStrangers, unheard }: Account): string {
  const parts = [
    scheduled > 0 ? say`${number(scheduled)} for later` : "",
    toStrangers > 0 ? say`${number(toStrangers)} to a partner` : "",
  ].filter((part) => part !== "");
  const count = counts.messages(messages);
  const all = parts.length > 0 ? `${count}: ${parts.join(", ")}` : count;
  return unheard > 0 ? say`${all}; and ${number(unheard)} that nobody was there to hear` : all;
}

function heard({ delivered, latency }: Account): string {
  if (!latency) return say`nothing`;
  const { median, p95, max } = latency;
  const speed = say`half within ${time(median)}, 95 of 100 within ${time(p95)}, all within ${time(max)}`;
  return `${counts.times(delivered)}: ${speed}`;
}

function answers({ questions }: Account): [Said, string] | undefined {
  const sentences: Record<string, (answered: string, asked: string) => Said> = {
    "bad-message": (answered, asked) => say`${answered} of ${asked} invalid messages`,
    "bad-schedule": (answered, asked) => say`${answered} of ${asked} invalid schedules`,
    "no-partner": (answered, asked) => say`${answered} of ${asked} messages without a partner`,
  };
  const parts = Object.entries(sentences).flatMap(([code, sentence]) => {
    const count = questions[code];
    return count ? [sentence(number(count.answered), number(count.asked))] : [];
  });
  return parts.length > 0 ? [say`refused`, parts.join(", ")] : undefined;
}

function change({ first, last }: Memory): string {
  return `${Math.round(first / 1e6)} → ${megabytes(last)}`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function time(milliseconds: number): Said {
  return say`${number(Math.max(1, Math.ceil(milliseconds)))} ms`;
}
