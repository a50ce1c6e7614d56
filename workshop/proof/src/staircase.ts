import { join } from "node:path";
import { checksFor, newChecks } from "@chatterbox/checks/catalogue";
import type { Result } from "@chatterbox/checks/check-runner";
import { startTitle } from "@chatterbox/checks/start";
import { findStage, levelOf, steps } from "@chatterbox/stages/stages";
import { beforeAll, describe, expect, test } from "vitest";
import { runStage } from "./authoring/run-stage.ts";
import { buildStage } from "./build-stage.ts";
import { proveGuards } from "./guards/prove.ts";

/**
 * Proves a stage's place in the staircase, in tests for vitest: its built program passes the checks of
 * every step below it, fails a check of the step that starts from it, and no client can break it.
 * @param name the stage: "lesson03", "server"
 */
export function proveStage(name: string): void {
  const stage = findStage(name);
  const level = levelOf(stage);
  const [below, next] = [steps[level - 1], steps[level]];
  const file = join(stage.folder, "dist", "server.js");
  describe(name, { timeout: 120_000 }, () => {
    beforeAll(() => buildStage(stage), 120_000);

    if (below) {
      test("passes every check of the steps below it", async () => {
        const results = await runStage(stage, below, file);
        expect(failed(results)).toEqual([]);
        const titles = checksFor(below, level - 1).map(({ title }) => title);
        expect(results.map(({ title }) => title)).toEqual([startTitle, ...titles]);
      });
    }
    if (next) {
      test(`fails a check of lesson ${next.number}, none of an earlier one, and doesn't crash`, async () => {
        const failures = failed(await runStage(stage, next, file));
        const own = [startTitle, ...newChecks(next).map(({ title }) => title)];
        expect(failures).not.toEqual([]);
        expect(failures.filter(({ title }) => !own.includes(title))).toEqual([]);
        expect(failures.filter(({ crashed }) => crashed)).toEqual([]);
      });
    }
    proveGuards(stage, file);
  });
}

/** What a failed test shows of the checks that failed. */
function failed(results: Result[]) {
  return results
    .filter(({ ok }) => !ok)
    .map(({ title, error, cause, output, crashed }) => ({ title, error, cause, output, crashed }));
}
