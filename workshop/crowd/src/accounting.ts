import { grace, type Hearing, judge, lateAfter, unknownPartner } from "./hearing.ts";
import type { CrowdLog, Question } from "./log.ts";
import { hasGone, stateDuring } from "./presence.ts";

/** What a server can get wrong, apart from crashing. */
const faultKinds = [
  "lost",
  "misdelivered",
  "altered",
  "duplicated",
  "early",
  "unanswered",
  "cutOff",
  "turnedAway",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** How often something went wrong, for how many messages, and one example. */
export type Fault = {
  count: number;
  messages: number;
  example: { message?: number; who?: number; at: number; code?: string } | undefined;
};

/** The result of a run. Times are in milliseconds. */
export type Account = {
  /** Messages that somebody should hear; how many of them were scheduled, and how many private. */
  messages: number;
  scheduled: number;
  private: number;
  /** Messages that nobody should hear: invalid ones, and those sent without a partner. */
  unheard: number;
  delivered: number;
  late: number;
  latency: { median: number; p95: number; max: number } | undefined;
  questions: Record<string, { asked: number; answered: number }>;
  faults: Record<FaultKind, Fault>;
  /** How many deliveries and answers may still arrive. */
  outstanding: number;
  joined: number;
  left: number;
  vanished: number;
  broken: number;
};

/**
 * Works out what a server got right and wrong.
 * @param horizon until when the log is complete, in milliseconds since the run began
 * @param crashedAt when the server ended; what follows from that doesn't count as a fault
 */
export function account(log: CrowdLog, horizon: number, crashedAt = Number.POSITIVE_INFINITY) {
  const faults = noFaults();
  const latencies: number[][] = [];
  const partners = new Map<string, number>();
  let outstanding = 0;
  log.messages.forEach((message, number) => {
    const hearing = judge(log, message, horizon, partners);
    latencies.push(hearing.latencies);
    outstanding += hearing.outstanding;
    for (const kind of ["lost", "misdelivered", "duplicated", "early"] as const) {
      note(faults[kind], number, message.dueAt, hearing[kind]);
    }
    note(faults.altered, number, message.dueAt, message.altered);
  });
  for (const { author, code, sentAt } of log.questions.filter((one) => isOpen(log, one, horizon))) {
    if (sentAt + grace > horizon) outstanding++;
    else add(faults.unanswered, { who: author, at: sentAt, code });
  }
  const before = crashedAt - lateAfter;
  for (const { connection, at } of log.cutOffs) {
    if (at < before) add(faults.cutOff, { who: connection, at });
  }
  for (const at of log.turnedAway) if (at < before) add(faults.turnedAway, { at });
  return { ...counts(log), ...summary(latencies), faults, outstanding } satisfies Account;
}

/**
 * Whether something expected may still arrive; the end of a run waits for it.
 * @param now milliseconds since the run began
 */
export function isOutstanding(log: CrowdLog, now: number): boolean {
  const recent = log.messages.filter(({ dueAt }) => dueAt + grace > now);
  return (
    recent.some(({ dueAt, audience }) => dueAt > now && audience !== "nobody") ||
    recent.some((message) => judge(log, message, now, new Map()).outstanding > 0) ||
    log.questions.some((one) => one.sentAt + grace > now && isOpen(log, one, now))
  );
}

/** Whether an answer is missing that has to arrive for certain. */
function isOpen(log: CrowdLog, { author, code, sentAt, answered }: Question, horizon: number) {
  if (answered) return false;
  const spans = log.connections[author] ?? [];
  const until = Math.min(sentAt + grace, horizon);
  if (hasGone(spans, until)) return false;
  return code !== "no-partner" || stateDuring(spans, sentAt, until) !== undefined;
}

function counts(log: CrowdLog) {
  const { messages, left, vanished, broken } = log;
  const questions: Account["questions"] = {};
  for (const { code, answered } of log.questions) {
    const count = questions[code] ?? { asked: 0, answered: 0 };
    questions[code] = {
      asked: count.asked + 1,
      answered: count.answered + (answered ? 1 : 0),
    };
  }
  return {
    messages: messages.filter(({ audience }) => audience !== "nobody").length,
    scheduled: messages.filter(({ sentAt, dueAt }) => dueAt > sentAt).length,
    private: messages.filter(({ audience }) => audience === "partner" || audience === "pair")
      .length,
    unheard: messages.filter(({ audience }) => audience === "nobody").length,
    joined: log.connections.filter((spans) => spans.some(({ state }) => state === "feed")).length,
    left,
    vanished,
    broken,
    questions,
  };
}

function summary(latencies: Hearing["latencies"][]) {
  const delivered = latencies.reduce((sum, { length }) => sum + length, 0);
  const sorted = new Float64Array(delivered);
  let filled = 0;
  for (const some of latencies) {
    sorted.set(some, filled);
    filled += some.length;
  }
  sorted.sort();
  const at = (share: number) => sorted[Math.min(delivered - 1, Math.floor(delivered * share))] ?? 0;
  const latency = delivered > 0 ? { median: at(0.5), p95: at(0.95), max: at(1) } : undefined;
  return { delivered, late: sorted.filter((latency) => latency > lateAfter).length, latency };
}

function noFaults() {
  const faults = faultKinds.map((kind) => [kind, { count: 0, messages: 0, example: undefined }]);
  return Object.fromEntries(faults) as Account["faults"];
}

function note(fault: Fault, message: number, at: number, whom: Hearing["lost"]): void {
  const [who] = whom;
  if (who === undefined) return;
  fault.count += whom.length;
  fault.messages++;
  fault.example ??= { message, at, ...(who === unknownPartner ? {} : { who }) };
}

function add(fault: Fault, example: NonNullable<Fault["example"]>): void {
  fault.count++;
  fault.example ??= example;
}
