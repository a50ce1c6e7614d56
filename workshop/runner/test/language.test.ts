// Whatever the command line says, it says in every language.

import { setLanguage } from "@chatterbox/words/language";
import { environmentLanguage } from "@chatterbox/words/language-choice";
import { say } from "@chatterbox/words/say";
import { describe, expect, test } from "vitest";
import { korean } from "../src/languages.ts";
import { declaredTexts, findSentences, saidInCode } from "./support/sentences.ts";

const ko: Record<string, string> = Object.assign({}, ...korean);
const sentences = await saidInCode();
const wanted = new Set([...sentences.map(({ key }) => key), ...(await declaredTexts())]);

test("every sentence is in the Korean catalogue; add what is missing to the src/korean.ts of its package", () => {
  expect([...wanted].filter((key) => !Object.hasOwn(ko, key))).toEqual([]);
});

test("nothing in the Korean catalogue is outdated: its English is said somewhere", () => {
  expect(Object.keys(ko).filter((key) => !wanted.has(key))).toEqual([]);
});

test("a sentence stands in one catalogue only: of two, one would be forgotten", () => {
  const all = korean.flatMap((catalogue) => Object.keys(catalogue));
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
