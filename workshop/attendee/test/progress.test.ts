import { writeFile } from "node:fs/promises";
import type { Result } from "@chatterbox/checks/check-runner";
import { findStep } from "@chatterbox/stages/stages";
import { aroundEach, expect, test } from "vitest";
import { hintsShown, nextHint } from "../src/hints.ts";
import { inTemporaryPlayground, progressFile } from "../src/playground.ts";
import { nextStep, readProgress, saveProgress, saveVerdict } from "../src/progress.ts";

aroundEach((runTest) => inTemporaryPlayground(runTest));

const step = findStep("1");
const failureOf = (title: string) =>
  ({ title, hints: ["a nudge", "the idea", "nearly the code"] }) as unknown as Result;

test("each call reveals one more hint of a check, up to the last", async () => {
  const failure = failureOf("one check");
  const shown: number[] = [];
  for (let call = 0; call < 4; call++) shown.push(await nextHint(step, failure));
  expect(shown).toEqual([1, 2, 3, 3]);
  expect(await hintsShown(step, failure)).toBe(3);
  expect(await hintsShown(step, failureOf("another check"))).toBe(0);
});

test("a lesson that was done stays done, whatever happens to its code", async () => {
  await saveVerdict(step, { passed: 1, total: 1 });
  await saveVerdict(step, { passed: 0, total: 1 });
  const { doneAt, passed } = await readProgress(step);
  expect(doneAt).toBeGreaterThan(0);
  expect(passed).toBe(0);
});

test("the next lesson is the last one worked on, or the one after it if that is done", async () => {
  expect((await nextStep()).number).toBe(0);
  await saveProgress(step, { at: Date.now() });
  expect((await nextStep()).number).toBe(1);
  await saveProgress(step, { doneAt: Date.now() });
  expect((await nextStep()).number).toBe(2);
});

test("two changes at the same time are both saved", async () => {
  await Promise.all([saveProgress(step, { passed: 3 }), saveProgress(step, { total: 9 })]);
  expect(await readProgress(step)).toMatchObject({ passed: 3, total: 9 });
});

test("a damaged file counts as no progress", async () => {
  await saveProgress(step, { passed: 3 });
  await writeFile(progressFile(step), "{ half a fi");
  expect(await readProgress(step)).toEqual({ at: 0, passed: 0, total: 0, hints: {} });
});
