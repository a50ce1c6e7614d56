/** What this page shares with the chat page, so that the two look and remember alike. */
export { onRecalled, recall, remember } from "../../../../client/src/memory.ts";
export { CopyButton } from "../../../../client/src/ui/copy-button.tsx";
export {
  AlertIcon,
  AutoIcon,
  CheckIcon,
  CloseIcon,
  MoonIcon,
  SunIcon,
} from "../../../../client/src/ui/icons.tsx";
export { Phrase } from "../../../../client/src/ui/phrase.tsx";
export { useTheme } from "../../../../client/src/ui/theme.ts";
