import { describe, expect, test } from "vitest";
import { type Account, account, isOutstanding } from "../src/accounting.ts";
import { CrowdLog } from "../src/log.ts";
import type { Audience, ChatState } from "../src/presence.ts";

// Accounts of handwritten logs.

/** The end of the run, in milliseconds. */
const horizon = 20_000;

/** A log with some people, each in a state from the time 100 on. */
function logWith(...states: ChatState[]): CrowdLog {
  const log = new CrowdLog();
  for (const state of states) log.move(log.connect(0), state, 100);
  return log;
}

/** Logs a message, and who hears it when. */
function say(
  log: CrowdLog,
  audience: Audience,
  sentAt: number,
  heard: Record<number, number>,
  delay = 0,
): void {
  const message = log.say(0, audience, sentAt, delay);
  for (const [hearer, at] of Object.entries(heard)) log.hear(message, Number(hearer), at, true);
}

/** The faults found, and how often. */
function faults({ faults }: Account): Record<string, number> {
  const found = Object.entries(faults).filter(([, { count }]) => count > 0);
  return Object.fromEntries(found.map(([kind, { count }]) => [kind, count]));
}

describe("a message in the feed", () => {
  test("is delivered when everyone else has heard it", () => {
    const log = logWith("feed", "feed", "feed");
    say(log, "others", 1000, { 1: 1004, 2: 1010 });
    const result = account(log, horizon);
    expect(faults(result)).toEqual({});
    expect(result).toMatchObject({ messages: 1, delivered: 2, late: 0, outstanding: 0 });
    expect(result.latency).toEqual({ median: 10, p95: 10, max: 10 });
  });

  test("is outstanding for a while, then lost, for somebody it never reaches", () => {
    const log = logWith("feed", "feed", "feed");
    say(log, "others", 1000, { 1: 1004 });
    expect(isOutstanding(log, 2500)).toBe(true);
    expect(account(log, 2500)).toMatchObject({ outstanding: 1, faults: { lost: { count: 0 } } });
    expect(isOutstanding(log, 3000)).toBe(false);
    const { lost } = account(log, horizon).faults;
    expect(lost).toEqual({ count: 1, messages: 1, example: { message: 0, who: 2, at: 1000 } });
  });

  test.for([
    ["joined while it was on its way", "between", "feed", 1002],
    ["left while it was on its way", "feed", "gone", 1002],
    ["asked for a stranger while it was on its way", "feed", "between", 1002],
    ["left soon after it reached the others", "feed", "gone", 1500],
  ] as const)("may or may not reach somebody who %s", ([_, before, after, at]) => {
    for (const heard of [{ 1: 1004 }, { 1: 1004, 2: 1004 }] as Record<number, number>[]) {
      const log = logWith("feed", "feed", before);
      log.move(2, after, at);
      say(log, "others", 1000, heard);
      expect(faults(account(log, horizon))).toEqual({});
    }
  });

  test("is lost for somebody who leaves long after it has reached the others", () => {
    const log = logWith("feed", "feed", "feed");
    log.move(2, "gone", 5000);
    say(log, "others", 1000, { 1: 1004 });
    expect(faults(account(log, horizon))).toEqual({ lost: 1 });
  });

  test("needn't reach anybody if its author leaves at the same moment", () => {
    const log = logWith("feed", "feed");
    log.move(0, "gone", 1003);
    say(log, "others", 1000, {});
    expect(faults(account(log, horizon))).toEqual({});
  });

  test("is late after a second, and can be duplicated and altered", () => {
    const log = logWith("feed", "feed", "feed");
    say(log, "others", 1000, { 1: 2500, 2: 1001 });
    log.hear(0, 2, 1002, false);
    const result = account(log, horizon);
    expect(faults(result)).toEqual({ duplicated: 1, altered: 1 });
    expect(result).toMatchObject({ delivered: 2, late: 1 });
  });

  test("must not reach its author or anybody in random chat", () => {
    const log = logWith("feed", "feed", "paired", "waiting", "alone");
    say(log, "others", 1000, { 0: 1004, 1: 1004, 2: 1004, 3: 1004, 4: 1004 });
    expect(faults(account(log, horizon))).toEqual({ misdelivered: 4 });
  });
});

describe("an echo", () => {
  test("reaches its author and nobody else", () => {
    const log = logWith("feed", "feed");
    say(log, "author", 1000, { 0: 1001 });
    expect(faults(account(log, horizon))).toEqual({});
    say(log, "author", 2000, { 1: 2001 });
    expect(faults(account(log, horizon))).toEqual({ misdelivered: 1, lost: 1 });
  });
});

describe("a scheduled message", () => {
  test("reaches everyone present when it is due, including its author", () => {
    const log = logWith("feed", "feed", "between");
    log.move(2, "feed", 2000); // joined before it was due
    say(log, "everyone", 1000, { 0: 3001, 1: 3001, 2: 3001 }, 2000);
    expect(faults(account(log, horizon))).toEqual({});
    expect(account(log, horizon)).toMatchObject({
      scheduled: 1,
      delivered: 3,
      latency: { max: 1 },
    });
    say(log, "everyone", 5000, { 1: 6001 }, 1000);
    expect(faults(account(log, horizon))).toEqual({ lost: 2 });
  });

  test("is early before it is due, and not lost if the run ends first", () => {
    const log = logWith("feed", "feed");
    say(log, "everyone", 1000, { 0: 1002, 1: 1002 }, 2000);
    expect(faults(account(log, horizon))).toEqual({ early: 2 });
    const cut = logWith("feed", "feed");
    say(cut, "everyone", 1000, {}, 2000);
    expect(isOutstanding(cut, 2500)).toBe(true);
    expect(faults(account(cut, 2500))).toEqual({});
  });
});

describe("a private message", () => {
  test("reaches one other person, always the same one", () => {
    const log = logWith("paired", "paired", "paired");
    say(log, "partner", 1000, { 1: 1001 });
    say(log, "partner", 2000, { 1: 2001 });
    expect(faults(account(log, horizon))).toEqual({});
    say(log, "partner", 3000, { 2: 3001 });
    say(log, "partner", 4000, { 1: 4001, 2: 4001 });
    expect(faults(account(log, horizon))).toEqual({ misdelivered: 2 });
  });

  test("is lost if nobody hears it, unless the partner left at the same moment", () => {
    const log = logWith("paired", "paired");
    say(log, "partner", 1000, {});
    expect(faults(account(log, horizon))).toEqual({ lost: 1 });
    log.move(0, "alone", 1500);
    expect(faults(account(log, horizon))).toEqual({});
  });

  test("must not reach the feed", () => {
    const log = logWith("paired", "paired", "feed");
    say(log, "partner", 1000, { 1: 1001, 2: 1001 });
    expect(faults(account(log, horizon))).toEqual({ misdelivered: 1 });
  });

  test("that is scheduled reaches both if they are still paired", () => {
    const log = logWith("paired", "paired", "feed");
    say(log, "pair", 1000, { 0: 3001, 1: 3001 }, 2000);
    expect(faults(account(log, horizon))).toEqual({});
    say(log, "pair", 5000, {}, 2000);
    expect(faults(account(log, horizon))).toEqual({ lost: 2 });
    log.move(0, "alone", 6000);
    expect(faults(account(log, horizon))).toEqual({});
  });
});

describe("a message without a partner", () => {
  test("needs an answer and must reach nobody", () => {
    const log = logWith("alone", "feed", "paired");
    log.ask(0, "no-partner", 1000);
    say(log, "nobody", 1000, {});
    expect(isOutstanding(log, 1500)).toBe(true);
    expect(faults(account(log, horizon))).toEqual({ unanswered: 1 });
    log.answer(0, "no-partner");
    expect(isOutstanding(log, 1500)).toBe(false);
    expect(faults(account(log, horizon))).toEqual({});
    say(log, "nobody", 2000, { 1: 2001, 2: 2001 });
    expect(faults(account(log, horizon))).toEqual({ misdelivered: 2 });
  });

  test("may reach a stranger who is found at the same moment", () => {
    const log = logWith("waiting", "paired");
    log.move(0, "paired", 1001);
    log.ask(0, "no-partner", 1000);
    say(log, "nobody", 1000, { 1: 1002 });
    expect(faults(account(log, horizon))).toEqual({});
  });

  test("needs no answer if its author has left", () => {
    const log = logWith("feed");
    log.ask(0, "bad-message", 1000);
    log.move(0, "gone", 1500);
    expect(faults(account(log, horizon))).toEqual({});
  });
});

test("a closed or refused connection is a fault, unless the server has crashed", () => {
  const log = logWith("feed");
  log.cutOffs.push({ connection: 0, at: 4900 });
  log.turnedAway.push(4950);
  expect(faults(account(log, horizon))).toEqual({ cutOff: 1, turnedAway: 1 });
  expect(faults(account(log, 5000, 5000))).toEqual({});
});
