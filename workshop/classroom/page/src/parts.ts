/** What this page shares with the chat page and the lesson page. */
export {
  type Language,
  LanguageProvider,
  speaking,
  useSpeech,
} from "@chatterbox/client/src/language/speech.tsx";
export { CopyButton } from "@chatterbox/client/src/ui/copy-button.tsx";
export { IconButton } from "@chatterbox/client/src/ui/icon-button.tsx";
export { CloseIcon, LockIcon } from "@chatterbox/client/src/ui/icons.tsx";
export { Phrase } from "@chatterbox/client/src/ui/phrase.tsx";
export { LanguageSwitch, ThemeSwitch } from "@chatterbox/client/src/ui/switches.tsx";
export { Diagram } from "@chatterbox/lesson-page/page/diagram/diagram.tsx";
export { CodeBlock } from "@chatterbox/lesson-page/page/ui/code-block.tsx";
