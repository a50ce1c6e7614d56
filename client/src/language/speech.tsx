import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { onRecalled, recall, remember } from "../memory.ts";

/** The languages of our pages. */
export type Language = "en" | "ko";

type Speech = { language: Language; setLanguage(language: Language): void };

const SpeechContext = createContext<Speech>({ language: "en", setLanguage() {} });

/** The current language, and how to change it. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

/**
 * Creates the hook that returns a page's words in the current language.
 * @param catalogues all texts, by language
 */
export function speaking<Words>(catalogues: Record<Language, Words>) {
  return (): Speech & { words: Words } => {
    const speech = useSpeech();
    return { ...speech, words: catalogues[speech.language] };
  };
}

/** Provides the language chosen last on any page of the site, or else the browser's. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useChosenLanguage();
  return <Speaking speech={{ language, setLanguage }}>{children}</Speaking>;
}

/** Provides a language, and sets it as the document's. */
export function Speaking({ speech, children }: { speech: Speech; children: ReactNode }) {
  const { language } = speech;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The language chosen last, and a function that changes it on all pages of the site. */
export function useChosenLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(chosenLanguage);
  useEffect(() => onRecalled("language", () => setLanguage(chosenLanguage())), []);
  const choose = (next: Language) => {
    remember("language", next);
    setLanguage(next);
  };
  return [language, choose];
}

function chosenLanguage(): Language {
  const chosen = recall("language");
  if (chosen === "en" || chosen === "ko") return chosen;
  return pickLanguage(navigator.languages);
}

/** The first of the reader's languages that we have; otherwise English. */
export function pickLanguage(languages: readonly string[]): Language {
  const known = languages.map((tag) => tag.toLowerCase().split("-")[0]);
  return known.find((tag): tag is Language => tag === "en" || tag === "ko") ?? "en";
}
