import { type Language, language } from "./language.ts";

/** Text in the current language: only `say` and `translated` make it, so no translation is forgotten. */
export type Said = string & { readonly said: true };

/** The sentences of another language, by the English that is written in the code. */
export type Catalogue = Readonly<Record<string, string>>;

const catalogues = new Map<Language, Catalogue>();

/** Adds sentences in another language. Each package brings its own. */
export function addCatalogue(language: Exclude<Language, "en">, catalogue: Catalogue): void {
  catalogues.set(language, { ...catalogues.get(language), ...catalogue });
}

/**
 * Says something in the current language. The code holds the English, which is also the key in the other
 * languages' catalogues: say`Port ${port} is taken.` has the key "Port {1} is taken.". A sentence
 * without a translation stays English; a test makes sure that none is missing.
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

/** Says something in English only: for authors and maintainers. */
export function english(strings: TemplateStringsArray, ...values: (string | number)[]): Said {
  return String.raw({ raw: strings.map((part) => part) }, ...values) as Said;
}

/** Translates English that is written elsewhere, such as a check's title, into the current language. */
export function translated(text: string): Said {
  const known = catalogues.get(language());
  return (known && Object.hasOwn(known, text) ? known[text] : text) as Said;
}

/** The key of a sentence: its text, with {1}, {2}, … for the values. */
export function keyOf(strings: readonly string[]): string {
  return strings.reduce((key, part, index) => `${key}{${index}}${part}`);
}
