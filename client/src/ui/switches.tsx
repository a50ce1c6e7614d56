import { speaking, useSpeech } from "../language/speech.tsx";
import { IconButton } from "./icon-button.tsx";
import { AutoIcon, MoonIcon, SunIcon } from "./icons.tsx";
import { useTheme } from "./theme.ts";

const icons = { auto: AutoIcon, light: SunIcon, dark: MoonIcon };

/** The words of the switches, which all pages share. */
const useThemeNames = speaking({
  en: { auto: "Theme: automatic", light: "Theme: light", dark: "Theme: dark" },
  ko: { auto: "테마: 자동", light: "테마: 밝게", dark: "테마: 어둡게" },
});

/** Switches from automatic to light to dark. */
export function ThemeSwitch() {
  const { words } = useThemeNames();
  const [theme, next] = useTheme();
  const Icon = icons[theme];
  const label = words[theme];
  return (
    <IconButton label={label} onClick={next} data-testid="theme">
      <Icon />
    </IconButton>
  );
}

/**
 * Switches to the other language, and is named in it. The name contains the visible text, so that
 * voice control finds it.
 */
export function LanguageSwitch() {
  const { language, setLanguage } = useSpeech();
  const other = language === "en" ? "ko" : "en";
  const label = other === "ko" ? "한국어" : "EN: English";
  return (
    <button
      type="button"
      className="quiet language"
      lang={other}
      title={label}
      aria-label={label}
      onClick={() => setLanguage(other)}
      data-testid="language"
    >
      <span aria-hidden="true">{other === "ko" ? "한" : "EN"}</span>
    </button>
  );
}
