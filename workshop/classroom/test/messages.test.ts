import { expect, test } from "vitest";
import { limits } from "../src/limits.ts";
import { frameOf, fromAttendee, readJson } from "../src/messages.ts";
import { nickname, plainLine, plainLines } from "../src/plain-text.ts";

const status = { type: "status", lesson: 2, passed: 1, total: 9, ago: 0 } as const;
const failure = { title: "t", position: 1, error: "", cause: null, hints: 0, hintsInAll: 3 };
const readMessage = (message: unknown) => readJson(fromAttendee, JSON.stringify(message));

test("reading a message cuts and cleans its texts, and drops unknown fields", () => {
  const entry = {
    ms: 1,
    who: "Ann\u202e",
    action: "sends",
    what: "x".repeat(9000),
    insteadOf: "x".repeat(9000),
    code: "secret",
  };
  const read = readMessage({
    ...status,
    admin: true,
    failure: {
      ...failure,
      title: `a\u0000b${"t".repeat(500)}`,
      error: "e".repeat(5000),
      cause: 7,
      transcript: [...Array(500).fill(entry), { ...entry, action: "explodes" }, null, "x"],
      code: "secret",
    },
  });
  if (read?.type !== "status" || !read.failure) throw new Error("it was not read");
  expect(read.failure.title).toHaveLength(limits.title);
  expect(read.failure.error).toHaveLength(limits.sentence);
  expect(read.failure.cause).toBeNull();
  expect(read.failure.transcript.length).toBeLessThanOrEqual(limits.entries);
  expect(read.failure.transcript[0]?.what).toHaveLength(limits.entry);
  expect(read.failure.transcript[0]?.insteadOf).toHaveLength(limits.entry);
  expect(read.failure.transcript[0]?.who).toBe("Ann");
  expect(JSON.stringify(read)).not.toMatch(/secret|admin|explodes/);
});

test("reading shared code cuts it to its limits", () => {
  const files = Array.from({ length: 50 }, (_, at) => ({
    name: `${at}.ts`,
    text: "y".repeat(9000),
  }));
  const read = readMessage({ type: "share", files });
  if (read?.type !== "share") throw new Error("it was not read");
  expect(read.files).toHaveLength(limits.files);
  expect(read.files.reduce((sum, { text }) => sum + text.length, 0)).toBe(limits.code);
});

test("reading anything else returns undefined", () => {
  for (const bad of ['{"type":"status"}', '{"type":"__proto__"}', "[]", "1", '{"type":"hello"}'])
    expect(readJson(fromAttendee, bad), bad).toBeUndefined();
});

test("a nickname is a line of at most 40 characters as people count them", () => {
  expect(nickname("  Mina \n\t Kim ", 40)).toBe("Mina Kim");
  expect(nickname("👩‍💻".repeat(60), 40)).toBe("👩‍💻".repeat(40));
  expect(nickname("a\u200b\u202eb\u2066c\ud800", 40)).toBe("abc");
  expect(nickname("\u3164\u2800 \u115f", 40)).toBe("");
  expect(nickname(`z${"\u0301".repeat(50)}`, 40).length).toBeLessThan(5);
  expect(nickname("각", 40)).toBe("각");
  expect(plainLine("a\r\nb\u2028c", 10)).toBe("a b c");
  expect(plainLines("a\r\n\tb\u202e\u0007", 10)).toBe("a\n\tb");
  expect(plainLine(`x${"😀".repeat(9)}`, 4)).toBe("x😀");
});

test("a frame that is too long loses the end of the code, and no more than necessary", () => {
  for (const text of ["가".repeat(100_000), "😀".repeat(90_000), '"'.repeat(100_000)]) {
    const files = [
      { name: "short.ts", text: "kept" },
      { name: "b", text },
    ];
    const frame = frameOf({ type: "share", files });
    expect(Buffer.byteLength(frame)).toBeLessThanOrEqual(limits.frame);
    expect(Buffer.byteLength(frame)).toBeGreaterThan(limits.frame - 10);
    expect(frame).toContain("kept");
  }
});

test("a frame that is too long loses the oldest lines of the conversation", () => {
  const texts = { what: "가".repeat(600), insteadOf: "나".repeat(600) };
  const entry = { ms: 1, who: "Ann", action: "sends", ...texts } as const;
  const transcript = [...Array(79).fill(entry), { ...entry, who: "last" }];
  const frame = frameOf({ ...status, failure: { ...failure, transcript } });
  expect(Buffer.byteLength(frame)).toBeLessThanOrEqual(limits.frame);
  expect(frame).toContain('"last"');
});
