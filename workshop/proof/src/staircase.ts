import { checksFor, newChecks } from "@chatterbox/checks/catalogue";
import type { Result } from "@chatterbox/checks/check-runner";
import { startTitle } from "@chatterbox/checks/start";
import { findStage, levelOf, steps } from "@chatterbox/stages/stages";
import { describe, expect, test } from "vitest";
import { runStage } from "./authoring/run-stage.ts";
import { proveGuards } from "./guards/prove.ts";

/**
 * Proves that a stage stands at its place in the staircase, in tests for vitest: it passes the checks
 * of every step below it, fails those of the step that starts from it at a check with a name, and
 * holds out against whatever a client does to it.
 * @param name the stage: "lesson03", "server"
 */
export function proveStage(name: string): void {
  const stage = findStage(name);
  const level = levelOf(stage);
  const [below, next] = [steps[level - 1], steps[level]];
  describe(name, { timeout: 60_000 }, () => {
    if (below) {
      test("passes every check of the steps below it", async () => {
        const results = await runStage(stage, below);
        expect(failed(results)).toEqual([]);
        const titles = checksFor(below, level - 1).map(({ title }) => title);
        expect(results.map(({ title }) => title)).toEqual([startTitle, ...titles]);
      });
    }
    if (next) {
      test(`fails at a check of lesson ${next.number}, and at none below`, async () => {
        const failures = failed(await runStage(stage, next));
        const own = [startTitle, ...newChecks(next).map(({ title }) => title)];
        expect(failures).not.toEqual([]);
        expect(failures.filter(({ title }) => !own.includes(title))).toEqual([]);
        expect(failures.filter(({ crashed }) => crashed)).toEqual([]);
      });
    }
    proveGuards(stage);
  });
}

/** What a failed test shows of the checks that failed. */
function failed(results: Result[]) {
  return results
    .filter(({ ok }) => !ok)
    .map(({ title, error, cause, output, crashed }) => ({ title, error, cause, output, crashed }));
}
