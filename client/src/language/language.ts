import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { speaking } from "./speech.tsx";

/** This page's words in the current language. */
export const useLanguage = speaking({ en, ko });
