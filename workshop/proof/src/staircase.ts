import { execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { checksFor, newChecks } from "@chatterbox/checks/catalogue";
import type { Result } from "@chatterbox/checks/check-runner";
import { startTitle } from "@chatterbox/checks/start";
import { findStage, levelOf, type Stage, steps } from "@chatterbox/stages/stages";
import { beforeAll, describe, expect, test } from "vitest";
import { runStage } from "./authoring/run-stage.ts";
import { proveGuards } from "./guards/prove.ts";

const require = createRequire(import.meta.url);
const compiler = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");

/**
 * Defines the tests of a stage's place in the staircase: its built program passes the checks of every
 * step below it, fails a check of the step that starts from it, and no client can break it.
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

/** Builds a stage into dist/, unless turbo has done so since its code changed. */
async function buildStage({ folder }: Stage): Promise<void> {
  if ((await newest(join(folder, "src"))) > (await newest(join(folder, "dist")))) {
    await promisify(execFile)(process.execPath, [compiler, "-p", folder]);
  }
}

/** When a file in a folder was last written, in milliseconds; 0 if there is none. */
async function newest(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const stats = await Promise.all(names.map((name) => stat(join(folder, name))));
  return Math.max(0, ...stats.map(({ mtimeMs }) => mtimeMs));
}
