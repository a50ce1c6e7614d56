import english from "emoji-picker-element/i18n/en.js";
import Picker from "emoji-picker-element/picker.js";
import type { I18n } from "emoji-picker-element/shared";
import englishData from "emoji-picker-element-data/en/emojibase/data.json?url";
import koreanData from "emoji-picker-element-data/ko/cldr-native/data.json?url";
import { useEffect, useRef } from "react";
import { korean } from "../language/emoji-picker-ko.ts";
import { useLanguage } from "../language/language.ts";
import type { Language } from "../language/speech.tsx";
import { isDark } from "./theme.ts";

const languages: Record<Language, { locale: string; dataSource: string; i18n: I18n }> = {
  en: { locale: "en", dataSource: englishData, i18n: english },
  ko: { locale: "ko", dataSource: koreanData, i18n: korean },
};

/** emoji-picker-element's picker. Its data comes from the page's own server, never from a CDN. */
export default function EmojiPicker({ onPick }: { onPick(emoji: string): void }) {
  const { language } = useLanguage();
  const room = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    const picker = new Picker(languages[language]);
    picker.classList.add(isDark() ? "dark" : "light");
    picker.addEventListener("emoji-click", ({ detail }) => {
      if (detail.unicode) pick.current(detail.unicode);
    });
    room.current?.append(picker);
    focusSearch(picker);
    return () => picker.remove();
  }, [language]);

  return <div ref={room} />;
}

/** Focuses the search field once the picker has rendered it. */
function focusSearch(picker: Picker, attempts = 20) {
  const search = picker.shadowRoot?.querySelector("input");
  if (search) search.focus();
  else if (attempts > 0) requestAnimationFrame(() => focusSearch(picker, attempts - 1));
}
