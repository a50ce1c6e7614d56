import { newChecks } from "@chatterbox/checks/catalogue";
import type { Result } from "@chatterbox/checks/check-runner";
import { renderCheckList } from "@chatterbox/checks/rendering/check-list";
import { renderFailure } from "@chatterbox/checks/rendering/failure";
import { renderTranscript } from "@chatterbox/checks/rendering/transcript";
import { findStep, type Step, steps } from "@chatterbox/stages/stages";
import { setLanguage } from "@chatterbox/words/language";
import { columnsOf } from "@chatterbox/words/terminal";
import { afterAll, describe, expect, test } from "vitest";
import { inEnglish, inKorean, sayInBoth } from "./both-languages.ts";
import { Judge } from "./judge.ts";
import { codeOf, type Right, type Wrong } from "./solutions/solution.ts";

sayInBoth();
const judge = await Judge.make();
afterAll(async () => {
  setLanguage("en");
  await judge.close();
});

test("names an endless loop, whichever check finds it first", async () => {
  const step = findStep("2");
  const edits = [["client.send(message);", "client.send(message);\n    for (;;) {}"]] as const;
  const results = await judge.judge(step, await codeOf({ edits }, step));
  expect(inEnglish(results.find(({ ok }) => !ok))?.cause).toContain("loop");
});

for (const step of steps) {
  const { wrong, right }: { wrong: Wrong; right: Right } = await import(
    `./solutions/${step.name}.ts`
  );
  const mistakes = Object.entries(wrong).flatMap(([failsAt, group]) =>
    Object.entries(group).map(([name, mistake]) => [name, { failsAt, ...mistake }] as const),
  );

  describe.concurrent(step.name, () => {
    test("has enough wrong and unusual solutions to keep its checks honest", () => {
      expect(mistakes.length).toBeGreaterThanOrEqual(6);
      expect(Object.keys(right).length).toBeGreaterThanOrEqual(2);
    });

    test.for(mistakes)("names the mistake: %s", async ([, solution], { expect }) => {
      const results = await judge.judge(step, await codeOf(solution, step));
      const failures = results.filter(({ ok }) => !ok);
      const failure = inEnglish(failures)[0];
      expect(failure?.title, failure?.error ?? "").toBe(solution.failsAt);
      if ("cause" in solution) expect(failure?.cause).toMatch(solution.cause);
      else expect(failure?.output).toMatch(solution.output);
      expect(inKorean(failures, (failures) => findKoreanProblems(step, failures))).toEqual([]);
    });

    test.for(Object.entries(right))("accepts: %s", async ([, code], { expect }) => {
      const results = await judge.judge(step, code);
      expect(inEnglish(results.filter(({ ok }) => !ok))).toEqual([]);
    });
  });
}

/** The lines of a verdict that are too long, or not Korean although they aren't code or quotes. */
function findKoreanProblems(step: Step, failures: Result[]): string[] {
  const sentences = failures.flatMap(({ error, cause }) => [error ?? "", cause ?? "한"]);
  const report = [
    ...failures.flatMap((failure) => renderFailure(failure, 2, 10_000)),
    ...renderCheckList(step, newChecks(step), failures),
  ];
  const lines = failures.flatMap(({ transcript }) => renderTranscript(transcript, 60));
  return [
    ...sentences.filter((sentence) => !/\p{Script=Hangul}/u.test(sentence)),
    ...report.filter((line) => englishIn(line).length > 0),
    ...lines.filter((line) => columnsOf(line) > 60),
  ];
}

/** Three English words in a row, apart from what people and programs say. */
function englishIn(text: string): string[] {
  const prose = text
    .replace(/[→←│].*/g, "") // frames, and the server's own output
    .replace(/\{.*\}|"[^"\n]*"|: .* #\d+\.\d+/g, "")
    .replace(/Unexpected server response|socket hang up/g, "");
  return prose.match(/[a-z]+(?: [a-z]+){2,}/gi) ?? [];
}
