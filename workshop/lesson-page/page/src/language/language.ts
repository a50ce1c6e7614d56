import { speaking } from "../client-parts.ts";
import { en } from "./en.ts";
import { ko } from "./ko.ts";

/** What this page says, in the language in use. */
export const useLanguage = speaking({ en, ko });
