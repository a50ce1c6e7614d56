import { korean as checks } from "@chatterbox/checks/korean";
import { korean as stages } from "@chatterbox/stages/korean";
import { type Language, speaking, useSpeech } from "../parts.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";

const workshopKo: Record<string, string> = { ...stages, ...checks };

/** What this page says, in the language in use. */
export const useLanguage = speaking({ en, ko });

/** Returns a function that translates the workshop's English, such as a check's title. */
export function useTranslation(): (text: string) => string {
  const { language } = useSpeech();
  return (text) => translate(text, language);
}

function translate(text: string, language: Language): string {
  return (language === "ko" && Object.hasOwn(workshopKo, text) ? workshopKo[text] : text) as string;
}
