// Whatever a failed check says, it says in Korean: what is English is code, or another program's words.

import { newChecks } from "@chatterbox/checks/catalogue";
import type { Result } from "@chatterbox/checks/check-runner";
import { korean as checks } from "@chatterbox/checks/korean";
import { renderCheckList } from "@chatterbox/checks/verdict/check-list";
import { columnsOf } from "@chatterbox/checks/verdict/columns";
import { renderFailure } from "@chatterbox/checks/verdict/failure";
import { renderTranscript } from "@chatterbox/checks/verdict/transcript";
import { steps } from "@chatterbox/stages/stages";
import { setLanguage } from "@chatterbox/words/language";
import { afterAll, describe, expect, test } from "vitest";
import { Judge } from "./judge.ts";
import { codeOf, type Solutions } from "./solutions/solution.ts";

setLanguage("ko"); // for this file: each has modules of its own
const judge = await Judge.make();
afterAll(() => judge.close());

test("no translation has English left in it, unless it is code alone", () => {
  const translations = Object.entries(checks).filter(([english, korean]) => english !== korean);
  expect(translations.filter(([, korean]) => englishIn(korean).length > 0)).toEqual([]);
});

for (const step of steps) {
  const { wrong }: Solutions = await import(`./solutions/${step.name}.ts`);
  const some = wrong.filter((_, index) => index % 8 === 0);

  describe.concurrent(step.name, { timeout: 60_000 }, () => {
    test.for(some)("is Korean throughout, and fits: $name", async (solution, { expect }) => {
      const results = await judge.judge(step, await codeOf(solution, step));
      const failures = results.filter(({ ok }) => !ok);
      expect(failures[0]?.title).toBe(solution.failsAt); // the identity stays
      for (const failure of failures) {
        expect(failure.error).toMatch(hangul);
        if (failure.cause !== null) expect(failure.cause).toMatch(hangul);
        expect(englishIn(report(failure)), report(failure)).toEqual([]);
        const widths = renderTranscript(failure.transcript, 60).map(columnsOf);
        expect(widths.filter((columns) => columns > 60)).toEqual([]);
      }
      const list = renderCheckList(step, newChecks(step), results).join("\n");
      expect(englishIn(list)).toEqual([]);
    });
  });
}

const hangul = /\p{Script=Hangul}/u;

/** A failure as the terminal shows it, with the hints that are no code yet, and no line cut. */
function report(failure: Result): string {
  return renderFailure(failure, 2, 10_000).join("\n");
}

/** Three English words in a row, apart from what people and programs say. */
function englishIn(text: string): string[] {
  const prose = text
    .replace(/[→←│].*/g, "") // frames, and the server's own output
    .replace(/\{.*\}|"[^"\n]*"|: .* #\d+\.\d+/g, "")
    .replace(/Unexpected server response|socket hang up/g, "");
  return prose.match(/[a-z]+(?: [a-z]+){2,}/gi) ?? [];
}
