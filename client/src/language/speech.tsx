import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { onRecalled, recall, remember } from "../memory.ts";

/** The languages that our pages speak. */
export type Language = "en" | "ko";

type Speech = { language: Language; setLanguage(language: Language): void };

const SpeechContext = createContext<Speech>({ language: "en", setLanguage() {} });

/** The language in use, and how to change it. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}

/**
 * Makes what gives the parts of a page their words, with the language in use.
 * @param catalogues all that is said, in each language
 */
export function speaking<Words>(catalogues: Record<Language, Words>) {
  return (): Speech & { words: Words } => {
    const speech = useSpeech();
    return { ...speech, words: catalogues[speech.language] };
  };
}

/** Speaks the language that was chosen last, on this page or another of the site, or the browser's. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useChosenLanguage();
  return <Speaking speech={{ language, setLanguage }}>{children}</Speaking>;
}

/** Lets all within speak a language, and tells the browser which it is. */
export function Speaking({ speech, children }: { speech: Speech; children: ReactNode }) {
  const { language } = speech;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The language that was chosen last, and what chooses another: here, and on the site's other pages. */
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

/** The first of the reader's languages that our pages speak; English if they speak none. */
export function pickLanguage(languages: readonly string[]): Language {
  const known = languages.map((tag) => tag.toLowerCase().split("-")[0]);
  return known.find((tag): tag is Language => tag === "en" || tag === "ko") ?? "en";
}
