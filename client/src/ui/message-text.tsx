import { memo, useState } from "react";
import { useLanguage } from "../language/language.ts";
import { sizeOf } from "../protocol/frames.ts";
import { excerptOf, readableSize } from "../text/excerpt.ts";
import { splitLinks } from "../text/links.ts";

/** A text with clickable links. Nothing in it is ever treated as markup. */
export const MessageText = memo(function MessageText({ text }: { text: string }) {
  const { timeline } = useLanguage().words;
  const [whole, setWhole] = useState(false);
  const excerpt = excerptOf(text);
  if (excerpt === undefined) return <Linked text={text} />;
  return (
    <>
      <Linked text={whole ? text : `${excerpt}…`} />
      <button type="button" className="more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? timeline.showLess : timeline.showAll(readableSize(sizeOf(text)))}
      </button>
    </>
  );
});

function Linked({ text }: { text: string }) {
  return splitLinks(text).map((part, at) =>
    part.href === undefined ? (
      part.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that never changes
      <a key={at} href={part.href} target="_blank" rel="noopener noreferrer">
        {part.text}
      </a>
    ),
  );
}
