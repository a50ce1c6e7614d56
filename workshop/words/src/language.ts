/** The workshop's languages, as BCP 47 tags. */
export const languages = ["en", "ko"] as const;

export type Language = (typeof languages)[number];

let spoken: Language = "en";

/** The current language of this process. */
export function language(): Language {
  return spoken;
}

export function setLanguage(next: Language): void {
  spoken = next;
}

export function isLanguage(word: unknown): word is Language {
  return languages.includes(word as Language);
}
