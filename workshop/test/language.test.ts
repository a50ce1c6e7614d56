// Whatever the command line says, it says in every language.
import { describe, expect, test } from "vitest";
import { declaredTexts, findSentences, saidInCode } from "../src/authoring/sentences.ts";
import { environmentLanguage } from "../src/language/choice.ts";
import { ko } from "../src/language/ko/catalogue.ts";
import { checks } from "../src/language/ko/checks.ts";
import { classroom } from "../src/language/ko/classroom.ts";
import { commands } from "../src/language/ko/commands.ts";
import { crowd } from "../src/language/ko/crowd.ts";
import { runner } from "../src/language/ko/runner.ts";
import { venue } from "../src/language/ko/venue.ts";
import { setLanguage } from "../src/language/language.ts";
import { say } from "../src/language/say.ts";

const sentences = await saidInCode();
const wanted = new Set([...sentences.map(({ key }) => key), ...(await declaredTexts())]);

test("every sentence is in the Korean catalogue; put what is missing into src/language/ko/", () => {
  expect([...wanted].filter((key) => !Object.hasOwn(ko, key))).toEqual([]);
});

test("nothing in the Korean catalogue is outdated: its English is said somewhere", () => {
  expect(Object.keys(ko).filter((key) => !wanted.has(key))).toEqual([]);
});

test("a sentence stands in one catalogue only: of two, one would be forgotten", () => {
  const all = [checks, runner, commands, crowd, classroom, venue].flatMap(Object.keys);
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});

test("a translation has every value of the sentence, and no other", () => {
  const values = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort();
  const different = Object.entries(ko).filter(
    ([key, korean]) => values(key).join() !== values(korean).join(),
  );
  expect(different).toEqual([]);
});

test("nothing is said while a module is loaded: the language is not known then", () => {
  expect(sentences.filter(({ tooEarly }) => tooEarly)).toEqual([]);
});

describe("a sentence", () => {
  test("is found in the code, with its values", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    const text = 'const f = () => say`Port ${port} is "taken".`; const early = say`Too early`;';
    expect(findSentences(text, "a.ts")).toEqual([
      { key: 'Port {1} is "taken".', file: "a.ts", tooEarly: false },
      { key: "Too early", file: "a.ts", tooEarly: true },
    ]);
  });

  test("that is in no catalogue is said in English", () => {
    setLanguage("ko");
    expect(say`A value: ${"{2}"}, ${7}.`).toBe("A value: {2}, 7.");
    setLanguage("en");
  });
});

test("the environment's language is that of the first of LC_ALL, LC_MESSAGES and LANG, or the system's", () => {
  expect(environmentLanguage({ LC_ALL: "", LANG: "ko_KR.UTF-8" }, "en-US")).toBe("ko");
  expect(environmentLanguage({ LC_ALL: "C", LANG: "ko_KR.UTF-8" }, "ko-KR")).toBe("en");
  expect(environmentLanguage({ LC_MESSAGES: "ko", LANG: "en_US.UTF-8" }, "en-US")).toBe("ko");
  expect(environmentLanguage({}, "ko-KR")).toBe("ko");
  expect(environmentLanguage({ LANG: "fr_FR" }, "ko-KR")).toBe("en");
});
