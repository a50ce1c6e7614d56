import { memo } from "react";
import type { Happening } from "../chat/model.ts";
import type { Catalogue } from "../language/en.ts";
import { useLanguage } from "../language/language.ts";
import { Moment } from "./moment.tsx";
import { Phrase } from "./phrase.tsx";

/** An event, as a line between the messages. */
export const HappeningLine = memo(function HappeningLine({ happening }: { happening: Happening }) {
  const { words } = useLanguage();
  const { what } = happening;
  const tone = what.from === "server" ? what.type : what.code;
  return (
    <p className="happening" data-testid="happening" data-code={what.code} data-tone={tone}>
      <span dir="auto">
        <Phrase text={sentenceFor(happening, words)} />
      </span>{" "}
      <Moment time={happening.time} />
    </p>
  );
});

function sentenceFor({ what, text = "", times = 1 }: Happening, words: Catalogue): string {
  if (what.from === "page") {
    return what.code === "back" ? words.happening.back(times) : words.happening[what.code];
  }
  return sentenceForCode(what.code, text, words);
}

/** The sentence for a code in the reader's language, or the server's own text for an unknown code. */
export function sentenceForCode(code: string, text: string, words: Catalogue): string {
  if (isKnown(code, words)) return words.code[code];
  return words.serverSays((text || code).replaceAll("`", "'"));
}

function isKnown(code: string, words: Catalogue): code is keyof Catalogue["code"] {
  return Object.hasOwn(words.code, code);
}
