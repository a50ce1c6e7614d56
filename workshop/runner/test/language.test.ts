// What the command line says, it says in every language.
import { expect, test } from "vitest";
import { korean } from "../src/languages.ts";
import { declaredTexts, findSentences, saidInCode } from "./support/sentences.ts";

const ko: Record<string, string> = Object.assign({}, ...korean);
const sentences = await saidInCode();
const wanted = new Set([...sentences.map(({ key }) => key), ...(await declaredTexts())]);

test("every sentence has a translation: add what is missing to src/korean.ts of its package", () => {
  expect([...wanted].filter((key) => !Object.hasOwn(ko, key))).toEqual([]);
});

test("every translation is used", () => {
  expect(Object.keys(ko).filter((key) => !wanted.has(key))).toEqual([]);
});

test("no two packages translate the same sentence", () => {
  const all = korean.flatMap((catalogue) => Object.keys(catalogue));
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});

test("a translation has the same values as its sentence", () => {
  const values = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort();
  const different = Object.entries(ko).filter(
    ([key, korean]) => values(key).join() !== values(korean).join(),
  );
  expect(different).toEqual([]);
});

test("nothing is said while a module loads, before the language is known", () => {
  expect(sentences.filter(({ tooEarly }) => tooEarly)).toEqual([]);
});

test("a sentence is found in the code, with its values", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
  const text = 'const f = () => say`Port ${port} is "taken".`; const early = say`Too early`;';
  expect(findSentences(text, "a.ts")).toEqual([
    { key: 'Port {1} is "taken".', file: "a.ts", tooEarly: false },
    { key: "Too early", file: "a.ts", tooEarly: true },
  ]);
});
