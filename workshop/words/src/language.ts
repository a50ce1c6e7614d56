/** The languages that the workshop speaks, by their BCP 47 tags. */
export const languages = ["en", "ko"] as const;

export type Language = (typeof languages)[number];

let spoken: Language = "en";

/** The language that this process speaks. */
export function language(): Language {
  return spoken;
}

/** From now on this process speaks another language. */
export function setLanguage(next: Language): void {
  spoken = next;
}

/** Whether a word is the tag of a language that the workshop speaks. */
export function isLanguage(word: unknown): word is Language {
  return languages.includes(word as Language);
}
