import { type Language, language } from "./language.ts";

/** Text in the language that is spoken: made by `say` or `translated`, so that none is forgotten. */
export type Said = string & { readonly said: true };

/** For each language but English, which is written in the code: what its sentences are there. */
export type Catalogue = Readonly<Record<string, string>>;

const catalogues = new Map<Language, Catalogue>();

/** Adds sentences in another language. Each package brings those that its code says. */
export function addCatalogue(language: Exclude<Language, "en">, catalogue: Catalogue): void {
  catalogues.set(language, { ...catalogues.get(language), ...catalogue });
}

/**
 * Says something in the language that is spoken. What stands in the code is the English, and the key
 * under which the other languages have it: say`Port ${port} is taken.` is there as "Port {1} is
 * taken.". What is in no catalogue is said in English; a test sees to it that nothing is.
 */
export function say(
  strings: TemplateStringsArray,
  ...values: (string | number | undefined)[]
): Said {
  const sentence = translated(keyOf(strings));
  return sentence.replace(/\{(\d+)\}/g, (whole, number) => {
    const value = values[Number(number) - 1];
    return value === undefined ? whole : String(value);
  }) as Said;
}

/** Says something in English, whatever language is spoken: for what only authors and maintainers read. */
export function english(strings: TemplateStringsArray, ...values: (string | number)[]): Said {
  return String.raw({ raw: strings.map((part) => part) }, ...values) as Said;
}

/** What is written elsewhere in English, such as the title of a check, in the language spoken. */
export function translated(text: string): Said {
  const known = catalogues.get(language());
  return (known && Object.hasOwn(known, text) ? known[text] : text) as Said;
}

/** The key of a sentence: its text, with {1}, {2}, … for what changes. */
export function keyOf(strings: readonly string[]): string {
  return strings.reduce((key, part, index) => `${key}{${index}}${part}`);
}
