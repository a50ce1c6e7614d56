import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Schedule } from "../src/protocol/frames.ts";
import { clockDuration } from "../src/schedule/duration.ts";
import {
  formatScheduleCommand,
  isScheduleCommand,
  parseScheduleCommand,
} from "../src/schedule/schedule-command.ts";
import { suggest } from "../src/schedule/suggestions.ts";
import { secondsOf } from "../src/schedule/units.ts";

/** The command is parsed, and a mistake is reported, not guessed at. */

describe("/schedule", () => {
  test.each<[string, Schedule, string]>([
    ["/schedule hours 1 seconds 9 message how are you?", { hours: 1, seconds: 9 }, "how are you?"],
    ["/schedule seconds 9 hours 1 message hi", { hours: 1, seconds: 9 }, "hi"],
    ["/schedule seconds 9 seconds 1 message hi", { seconds: 10 }, "hi"],
    ["/schedule hour 1 minute 2 second 3 message hi", { hours: 1, minutes: 2, seconds: 3 }, "hi"],
    ["/schedule sec 5 message hi", { seconds: 5 }, "hi"],
    ["/schedule s 5 message hi", { seconds: 5 }, "hi"],
    ["/schedule 5 s message hi", { seconds: 5 }, "hi"],
    ["/schedule 1h 2m 3s message hi", { hours: 1, minutes: 2, seconds: 3 }, "hi"],
    ["/schedule 1.5 min, 3 sec message hi", { minutes: 1.5, seconds: 3 }, "hi"],
    ["/schedule 1시간 30분 message 안녕", { hours: 1, minutes: 30 }, "안녕"],
    ["/schedule 초 5 메시지 나중에 봐요", { seconds: 5 }, "나중에 봐요"],
    ["/SCHEDULE Hours 1 Message hi", { hours: 1 }, "hi"],
    ["/schedule  seconds   5\tmessage   hi  there ", { seconds: 5 }, "hi  there"],
    ["/schedule seconds 5 message: hi", { seconds: 5 }, "hi"],
    [
      "/schedule seconds 5 message the message hours 3 stays",
      { seconds: 5 },
      "the message hours 3 stays",
    ],
    ["/schedule seconds 5 message two\nlines", { seconds: 5 }, "two\nlines"],
    ["/schedule hours 0 seconds 1 message hi", { hours: 0, seconds: 1 }, "hi"],
    ["/schedule hours 576 message 24 days", { hours: 576 }, "24 days"],
  ])("%s", (line, schedule, text) => {
    expect(parseScheduleCommand(line)).toEqual({ ok: true, schedule, text });
  });

  test.each([
    ["/schedule", { problem: "no-time" }],
    ["/schedule message hi", { problem: "no-time" }],
    ["/schedule seconds 5", { problem: "no-message" }],
    ["/schedule seconds 5 message", { problem: "nothing-to-say" }],
    ["/schedule seconds 5 message   ", { problem: "nothing-to-say" }],
    ["/schedule seconds 0 message hi", { problem: "zero" }],
    ["/schedule days 1 message hi", { problem: "unknown-unit", word: "days" }],
    ["/schedule 1 day message hi", { problem: "unknown-unit", word: "day" }],
    ["/schedule hours message hi", { problem: "no-number", word: "hours" }],
    ["/schedule 5 message hi", { problem: "no-unit", word: "5" }],
    ["/schedule hours x message hi", { problem: "not-a-number", word: "x" }],
    ["/schedule hours NaN message hi", { problem: "not-a-number", word: "NaN" }],
    ["/schedule hours Infinity message hi", { problem: "not-a-number", word: "Infinity" }],
    ["/schedule hours 0x10 message hi", { problem: "not-a-number", word: "0x10" }],
    ["/schedule seconds -5 message hi", { problem: "negative", word: "-5" }],
    ["/schedule hours 2 seconds -5 message hi", { problem: "negative", word: "-5" }],
    ["/schedule hours 577 message hi", { problem: "too-long" }],
    ["/schedule hours 1e999 message hi", { problem: "too-long" }],
  ])("%s is a mistake", (line, mistake) => {
    expect(parseScheduleCommand(line)).toEqual({ ok: false, ...mistake });
  });

  test("doesn't match lines that only look similar", () => {
    expect(isScheduleCommand("/schedule")).toBe(true);
    expect(isScheduleCommand("/schedules are fine")).toBe(false);
    expect(isScheduleCommand(" /schedule is a command")).toBe(false);
  });
});

const amount = fc.oneof(
  fc.nat({ max: 500 }),
  fc.double({ min: 0, max: 100, noNaN: true, noDefaultInfinity: true }),
);
const schedules = fc
  .record({ hours: amount, minutes: amount, seconds: amount }, { requiredKeys: [] })
  .filter((schedule) => secondsOf(schedule) > 0 && secondsOf(schedule) <= 24 * 86_400);
const texts = fc
  .oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom("message", " ", "hours", "1", "\n", "/") }),
  )
  .filter((text) => text.trim() !== "");

describe("for any schedule and text", () => {
  test("a formatted command parses back", () => {
    fc.assert(
      fc.property(schedules, texts, (schedule, text) => {
        expect(parseScheduleCommand(formatScheduleCommand(schedule, text))).toEqual({
          ok: true,
          schedule,
          text: text.trim(),
        });
      }),
    );
  });

  test("units work in any order, and add up", () => {
    const pairs = fc.array(
      fc.tuple(
        fc.constantFrom("hours", "minutes", "seconds", "h", "min", "초"),
        fc.nat({ max: 60 }),
      ),
      { minLength: 1, maxLength: 6 },
    );
    const factor: Record<string, number> = {
      hours: 3600,
      h: 3600,
      minutes: 60,
      min: 60,
      seconds: 1,
      초: 1,
    };
    fc.assert(
      fc.property(pairs, (list) => {
        const total = list.reduce((sum, [unit, value]) => sum + value * (factor[unit] ?? 0), 0);
        fc.pre(total > 0);
        const read = parseScheduleCommand(`/schedule ${list.flat().join(" ")} message hi`);
        expect(read.ok && secondsOf(read.schedule)).toBe(total);
      }),
    );
  });

  test("never throws, and a server accepts what it accepts", () => {
    const words = fc.constantFrom("hours", "s", "9", "-1", "1e9", "message", "nan", "/", "x", "분");
    const lines = fc.oneof(
      fc.string(),
      fc.array(words).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(lines, (line) => {
        const read = parseScheduleCommand(`/schedule ${line}`);
        if (!read.ok) return;
        const values = Object.values(read.schedule);
        expect(values.length).toBeGreaterThan(0);
        expect(values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        expect(secondsOf(read.schedule)).toBeGreaterThan(0);
        expect(secondsOf(read.schedule)).toBeLessThanOrEqual(24 * 86_400);
      }),
    );
  });
});

describe("completion", () => {
  const words = (line: string) => suggest(line).map(({ word }) => word);

  test.each([
    ["/", ["/schedule"]],
    ["/sch", ["/schedule"]],
    ["/schedule ", ["hours", "minutes", "seconds"]],
    ["/schedule m", ["minutes"]],
    ["/schedule minutes ", []],
    ["/schedule minutes 5 ", ["message", "hours", "minutes", "seconds"]],
    ["/schedule minutes 5 m", ["message", "minutes"]],
    ["/schedule 5 ", ["hours", "minutes", "seconds"]],
    ["/schedule minutes 5 message ", []],
    ["/schedule minutes 5 message h", []],
    ["hello", []],
    ["/home", []],
    ["", []],
  ])("of %j", (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  test("builds the line that it shows", () => {
    expect(suggest("/s")[0]?.line).toBe("/schedule ");
    expect(suggest("/schedule hours 1 me")[0]?.line).toBe("/schedule hours 1 message ");
  });
});

test.each([
  [0, "0:00"],
  [1, "0:01"],
  [9000, "0:09"],
  [720_000, "12:00"],
  [3_609_000, "1:00:09"],
  [-5, "0:00"],
])("%i ms are shown as %s", (milliseconds, shown) => {
  expect(clockDuration(milliseconds)).toBe(shown);
});
