import { findStep, steps } from "@chatterbox/stages/stages";
import { afterAll, describe, expect, test } from "vitest";
import { Judge } from "./judge.ts";
import { codeOf, type Solutions } from "./solutions/solution.ts";

const judge = await Judge.make();
afterAll(() => judge.close());

test("a loop that does not end is named, whichever check is the first to find it", async () => {
  const step = findStep("2");
  const edits = [["client.send(message);", "client.send(message);\n    for (;;) {}"]] as const;
  const results = await judge.judge(step, await codeOf({ name: "a loop", edits }, step));
  expect(results.find(({ ok }) => !ok)?.cause).toContain("a loop in it that does not end");
}, 60_000);

for (const step of steps) {
  const { wrong, right }: Solutions = await import(`./solutions/${step.name}.ts`);

  describe.concurrent(step.name, { timeout: 60_000 }, () => {
    test("has mistakes and unusual solutions enough to keep its checks honest", () => {
      expect(wrong.length).toBeGreaterThanOrEqual(6);
      expect(right.length).toBeGreaterThanOrEqual(2);
    });

    test.for(wrong)("names the mistake: $name", async (solution, { expect }) => {
      const results = await judge.judge(step, await codeOf(solution, step));
      const failure = results.find(({ ok }) => !ok);
      expect(failure?.title, failure?.error ?? "").toBe(solution.failsAt);
      if ("cause" in solution) expect(failure?.cause).toMatch(solution.cause);
      else expect(failure?.output).toMatch(solution.output);
    });

    test.for(right)("accepts: $name", async ({ code, command }, { expect }) => {
      const results = await judge.judge(step, code, command);
      expect(results.filter(({ ok }) => !ok)).toEqual([]);
    });
  });
}
