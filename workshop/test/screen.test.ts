import { describe, expect, test } from "vitest";
import type { Result } from "../src/checks/check-runner.ts";
import { renderScreen } from "../src/runner/screen.ts";
import { newState, type State } from "../src/runner/state.ts";
import { steps } from "../src/stages.ts";

describe("the screen of a failed lesson", () => {
  test("loses what the server wrote first, the conversation next, and the middle at last", () => {
    const parts = ["│ my own words", "→ line 20", "✓ what one says, everyone else hears"];
    const drafts = new Set<string>();
    for (let height = 80; height > 13; height--) {
      const screen = renderScreen(failed(), 100, height);
      drafts.add(parts.map((part) => (screen.includes(part) ? "shown" : "lost")).join());
    }
    const [whole, ...less] = drafts;
    expect(whole).toBe("shown,shown,shown");
    expect(less).toEqual(["lost,shown,shown", "lost,lost,shown", "lost,lost,lost"]);
  });

  test("never fills more than the terminal, and always says which lesson, how many pass, and the keys", () => {
    for (let height = 14; height < 80; height++) {
      const screen = renderScreen(failed(), 100, height);
      expect(screen.split("\n").length, `${height} rows`).toBeLessThan(height);
      expect(screen).toContain("Lesson 2: broadcast");
      expect(screen).toContain("checks pass");
      expect(screen).toContain("q quit");
    }
  });
});

/** Lesson 2 with a failed check, after a long conversation. */
function failed(): State {
  const step = steps[2] as (typeof steps)[0];
  const state = newState(step, "http://localhost:8000", undefined, []);
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
