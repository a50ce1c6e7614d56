/** What this page shares with the chat page, so that the two look and remember alike. */
export {
  type Language,
  Speaking,
  speaking,
  useChosenLanguage,
} from "../../../../client/src/language/speech.tsx";
export { recall, remember } from "../../../../client/src/memory.ts";
export { CopyButton } from "../../../../client/src/ui/copy-button.tsx";
export { CloseIcon } from "../../../../client/src/ui/icons.tsx";
export { Phrase } from "../../../../client/src/ui/phrase.tsx";
export { LanguageSwitch, ThemeSwitch } from "../../../../client/src/ui/switches.tsx";
