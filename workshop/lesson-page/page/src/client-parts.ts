/** What this page shares with the chat page. */
export {
  type Language,
  Speaking,
  speaking,
  useChosenLanguage,
} from "@chatterbox/client/src/language/speech.tsx";
export { recall, remember } from "@chatterbox/client/src/memory.ts";
export { CopyButton } from "@chatterbox/client/src/ui/copy-button.tsx";
export { IconButton } from "@chatterbox/client/src/ui/icon-button.tsx";
export { CloseIcon } from "@chatterbox/client/src/ui/icons.tsx";
export { Phrase } from "@chatterbox/client/src/ui/phrase.tsx";
export { LanguageSwitch, ThemeSwitch } from "@chatterbox/client/src/ui/switches.tsx";
