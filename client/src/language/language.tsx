import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { onRecalled, recall, remember } from "../memory.ts";
import { type Catalogue, en } from "./en.ts";
import { ko } from "./ko.ts";

export type Language = "en" | "ko";

const catalogues: Record<Language, Catalogue> = { en, ko };

type Speech = { language: Language; words: Catalogue; setLanguage(language: Language): void };

const SpeechContext = createContext<Speech>({ language: "en", words: en, setLanguage() {} });

/** The language in use, its words, and how to change it. */
export function useLanguage(): Speech {
  return useContext(SpeechContext);
}

/** Speaks the language that was chosen last, or else the browser's. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => onRecalled("language", () => setLanguage(chosenLanguage())), []);
  const speech: Speech = {
    language,
    words: catalogues[language],
    setLanguage(next) {
      remember("language", next);
      setLanguage(next);
    },
  };
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

function chosenLanguage(): Language {
  const chosen = recall("language");
  if (chosen === "en" || chosen === "ko") return chosen;
  return pickLanguage(navigator.languages);
}

/** The first of the reader's languages that this page speaks; English if it speaks none. */
export function pickLanguage(languages: readonly string[]): Language {
  const known = languages.map((tag) => tag.toLowerCase().split("-")[0]);
  return known.find((tag): tag is Language => tag === "en" || tag === "ko") ?? "en";
}
