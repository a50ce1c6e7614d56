import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { speaking } from "./speech.tsx";

/** What this page says, in the language in use. */
export const useLanguage = speaking({ en, ko });
