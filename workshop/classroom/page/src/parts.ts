/** What this page shares with the chat page and the lesson page, so that they look and speak alike. */
export {
  type Language,
  LanguageProvider,
  speaking,
  useSpeech,
} from "../../../../client/src/language/speech.tsx";
export { CopyButton } from "../../../../client/src/ui/copy-button.tsx";
export { CloseIcon, LockIcon } from "../../../../client/src/ui/icons.tsx";
export { Phrase } from "../../../../client/src/ui/phrase.tsx";
export { LanguageSwitch, ThemeSwitch } from "../../../../client/src/ui/switches.tsx";
export { Diagram } from "../../../lesson-page/page/src/diagram/diagram.tsx";
export { shortenIds } from "../../../lesson-page/page/src/diagram/frame-text.ts";
export { CodeBlock } from "../../../lesson-page/page/src/ui/code-block.tsx";
