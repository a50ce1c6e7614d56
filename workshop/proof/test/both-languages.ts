// Each program runs once, and its verdict is read in both languages.

import { korean as checks } from "@chatterbox/checks/korean";
import { korean as stages } from "@chatterbox/stages/korean";
import { setLanguage } from "@chatterbox/words/language";
import { addCatalogue, type Catalogue } from "@chatterbox/words/say";

const korean: Catalogue = { ...stages, ...checks };

// Private-use characters that mark [English|Korean], values included.
const [begin, middle, end] = ["\uE000", "\uE001", "\uE002"];
const innermost = new RegExp(
  `${begin}([^${begin}${end}]*)${middle}([^${begin}${end}]*)${end}`,
  "g",
);
const both: Catalogue = Object.fromEntries(
  Object.entries(korean).map(([key, sentence]) => [key, begin + key + middle + sentence + end]),
);

/** Makes every sentence from now on hold both languages. */
export function sayInBoth(): void {
  addCatalogue("ko", both);
  setLanguage("ko");
}

/** Renders the Korean half of what was said in both languages. */
export function inKorean<T, R>(said: T, render: (said: T) => R): R {
  addCatalogue("ko", korean);
  try {
    return render(pick(said, "$2"));
  } finally {
    addCatalogue("ko", both);
  }
}

/** The English half of what was said in both languages. */
export function inEnglish<T>(said: T): T {
  return pick(said, "$1");
}

function pick<T>(said: T, language: "$1" | "$2"): T {
  return JSON.parse(JSON.stringify(said), (_key, value) => {
    let text = value;
    while (typeof text === "string" && text.includes(end)) {
      const next = text.replace(innermost, language);
      if (next === text) throw new Error(`Cut in the middle of a sentence: ${text}`);
      text = next;
    }
    return text;
  });
}
