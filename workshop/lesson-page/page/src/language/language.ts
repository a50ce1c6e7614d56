import { speaking } from "../client-parts.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";

/** This page's texts in the current language. */
export const useLanguage = speaking({ en, ko });
