import { join } from "node:path";
import { Lesson, type LessonState } from "@chatterbox/attendee/lesson";
import type { Result } from "@chatterbox/checks/check-runner";
import { renderTranscript } from "@chatterbox/checks/rendering/transcript";
import { startHints, startTitle } from "@chatterbox/checks/start";
import { root } from "@chatterbox/stages/repository";
import { steps } from "@chatterbox/stages/stages";
import { columnsOf } from "@chatterbox/words/terminal";
import { describe, expect, test } from "vitest";
import { renderScreen } from "../src/terminal/render-screen.ts";

describe("the screen of a failed lesson", () => {
  test("leaves out the server's output first, then the conversation, then the middle", () => {
    const parts = ["│ my own words", "→ line 20", "✓ everyone else hears what you say"];
    const drafts = new Set<string>();
    for (let height = 80; height > 13; height--) {
      const screen = renderScreen(failed(), 100, height);
      drafts.add(parts.map((part) => (screen.includes(part) ? "shown" : "lost")).join());
    }
    const [whole, ...less] = drafts;
    expect(whole).toBe("shown,shown,shown");
    expect(less).toEqual(["lost,shown,shown", "lost,lost,shown", "lost,lost,lost"]);
  });

  test("always fits, and shows the lesson, how many checks pass, and the keys", () => {
    for (let height = 14; height < 80; height++) {
      const screen = renderScreen(failed(), 100, height);
      expect(screen.split("\n").length, `${height} rows`).toBeLessThan(height);
      expect(screen).toContain("Lesson 2: broadcast");
      expect(screen).toContain("checks pass");
      expect(screen).toContain("q quit");
    }
  });
});

describe("a small screen", () => {
  test("of 60x20 or more shows what failed and why, whatever else there is", () => {
    for (let width = 60; width <= 100; width += 20) {
      for (let height = 20; height < 60; height += 3) {
        const screen = renderScreen(crowded(), width, height);
        const size = `${width}x${height}`;
        const words = screen.replace(/\s+/g, " ");
        expect(words, size).toContain("✗ the server says who spoke");
        expect(words, size).toContain("The end of a sentence that is long.");
        expect(words, size).toContain("checks pass");
        expect(words, size).toContain("q quit");
        expect(screen.split("\n").length, size).toBeLessThan(height);
        expect(screen.split("\n").filter((row) => columnsOf(row) > width)).toEqual([]);
      }
    }
  });

  test("leaves out one part after another, and says so for the conversation", () => {
    const parts = {
      output: "│ my own words",
      conversation: "→ line 20",
      addresses: "your file",
      "earlier lessons": "✓ Lesson 1",
      "passed checks": "✓ the first thing you get is your id",
      "older hints": "Hint 1 of 3",
    };
    const order: string[] = [];
    for (let height = 90; height > 19; height--) {
      const screen = renderScreen(crowded(), 80, height);
      const lost = Object.entries(parts).filter(([, words]) => !screen.includes(words));
      order.push(...lost.map(([name]) => name).filter((name) => !order.includes(name)));
      const isLost = order.includes("conversation");
      expect(screen.includes("… a larger window shows the conversation")).toBe(isLost);
      if (order.includes("addresses")) expect(screen).toContain("your server");
    }
    expect(order).toEqual(Object.keys(parts));
  });
});

describe("a program that has stopped while people chat", () => {
  test("is shown with its error, the line, and how to start it again", () => {
    for (const [width, height] of [
      [100, 50],
      [80, 24],
      [60, 20],
    ] as const) {
      const words = renderScreen(crashed(), width, height).replace(/\s+/g, " ");
      expect(words).toContain("│ Error: boom");
      expect(words).toContain("│ playground/lesson02/src/server.ts:33");
      expect(words).toContain("But your program has stopped. Save or press r to start it again.");
      expect(words).toContain("q quit");
    }
  });

  test("with type errors doesn't count as running anyway", () => {
    const state = crashed();
    const mistake = { file: state.file, line: 1, column: 1, message: "TS2322: no." };
    state.typeMistakes = [mistake];
    expect(renderScreen(state, 100, 60)).not.toContain("runs anyway");
    const running = { ...state, live: { ...state.live, state: "running" as const } };
    expect(renderScreen(running, 100, 60)).toContain("runs anyway");
  });

  test("is shown once if the failed check shows the same error", () => {
    const state = crashed();
    const last = state.results.at(-1) as Result;
    Object.assign(last, { ok: false, error: "It crashed.", output: state.live.output });
    expect(renderScreen(state, 100, 60).match(/Error: boom/g)).toHaveLength(1);
  });
});

test("a small screen shows the error of a program that crashes at its start rather than the cause", () => {
  const state = failed();
  const output = "ReferenceError: x is not defined\n    at playground/lesson02/src/server.ts:5:1\n";
  const cause = "The code uses a name that doesn't exist: a typo? ".repeat(4);
  const start = { ...(state.results.at(-1) as Result), title: startTitle, output, transcript: [] };
  const results: Result[] = [{ ...start, cause: cause as Result["cause"] }];
  const screen = renderScreen({ ...state, results }, 60, 20);
  expect(screen).toContain("│ ReferenceError: x is not defined");
  expect(screen).not.toContain("Likely cause");
});

test("the list and the verdict count the same checks while lesson 0 is checked", () => {
  const state = new Lesson(steps[0] as (typeof steps)[0], "http://localhost:8000").state;
  const screen = renderScreen(state, 100, 50);
  expect(screen).toContain("0 of 4\n      … it starts and listens on PORT");
  expect(screen).toContain("checking… 0 of 4");
});

test("a conversation is cut only if that saves space", () => {
  const entries = Array.from({ length: 12 }, (_, ms) => ({
    ms,
    who: "Ann",
    action: "sends" as const,
  }));
  expect(renderTranscript(entries.slice(1), 80)).toHaveLength(11);
  expect(renderTranscript(entries, 80)[0]).toContain("2 earlier lines");
});

/** Lesson 2, done, whose program has crashed after that. */
function crashed(): LessonState {
  const state = failed();
  const last = state.results.at(-1) as Result;
  Object.assign(last, { ok: true, error: null });
  const start = { ...last, lesson: 0, title: startTitle, hints: startHints };
  const place = `${join(root, state.file)}:33`;
  const frames = Array.from({ length: 6 }, (_, index) => `    at frame${index} (${place}:11)`);
  const crash = [
    place,
    '    throw new Error("boom");',
    "          ^",
    "",
    "Error: boom",
    ...frames,
  ];
  const lines = ["an error was logged before", "hello", ...crash, "", "Node.js v22.0.0", ""];
  const page = { url: "http://localhost:8001" } as LessonState["page"];
  const live = { ...state.live, state: "stopped" as const, output: lines.join("\n") };
  const results = [start, ...state.results];
  return { ...state, results, page, lessonPage: "http://localhost:8001/lesson", live };
}

/** Lesson 3, with more to show than any screen has room for. */
function crowded(): LessonState {
  const step = steps[3] as (typeof steps)[0];
  const page = { url: "http://localhost:8001" } as LessonState["page"];
  const { state } = new Lesson(step, "http://localhost:8000");
  const passed = { ok: true, ms: 1, error: null, cause: null, transcript: [] };
  const start = { ...passed, lesson: 0, title: startTitle, hints: startHints };
  const results: Result[] = state.checks.map(({ title, hints, step: { number: lesson } }) => ({
    ...passed,
    lesson,
    title,
    hints,
    ok: lesson < 3 || title === "the first thing you get is your id",
  }));
  const failure = results.find(({ ok }) => !ok) as Result;
  const title = "the server says who spoke";
  const error = `${"It goes on. ".repeat(9)}The end of a sentence that is long.`;
  const { transcript } = failed().results.at(-1) as Result;
  const cause = "Something is likely. ".repeat(5);
  Object.assign(failure, { title, error, cause, transcript, output: "Error: no\n".repeat(9) });
  const checks = state.checks.map((check) =>
    check.step.number === 3 && check.hints === failure.hints ? { ...check, title } : check,
  );
  const typeMistakes = [1, 2, 3, 4].map((line) => ({
    file: join(root, state.file),
    line,
    column: 1,
    message: "TS2322: This is not that. ".repeat(4),
  }));
  const live = { ...state.live, state: "running" as const, output: "my own words\n" };
  const progress = steps.map(() => ({ at: 1, passed: 0, total: 0, hints: { [title]: 3 } }));
  const told = { typeMistakes, live, progress, took: 50 };
  return { ...state, checks, page, ...told, phase: "done", results: [start, ...results] };
}

/** Lesson 2 with a failed check, after a long conversation. */
function failed(): LessonState {
  const step = steps[2] as (typeof steps)[0];
  const state = new Lesson(step, "http://localhost:8000").state;
  const passed = { ok: true, ms: 1, error: null, cause: null, transcript: [] };
  const results = state.checks.map(
    ({ title, hints, step }): Result => ({ ...passed, lesson: step.number, title, hints }),
  );
  const transcript = Array.from({ length: 20 }, (_, index) => ({
    ms: index,
    who: "Ann",
    action: "sends" as const,
    what: `line ${index + 1}`,
  }));
  const error = "Cho should have heard it." as Result["error"];
  Object.assign(results.at(-1) as Result, { ok: false, error, transcript });
  const live = { ...state.live, state: "running" as const, output: "my own words\n" };
  return { ...state, phase: "done", took: 50, results, live };
}
