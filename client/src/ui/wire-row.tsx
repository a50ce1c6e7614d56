import { memo, useState } from "react";
import type { Logged } from "../chat/frame-log.ts";
import { useLanguage } from "../language/language.ts";
import { readableSize } from "../text/excerpt.ts";
import { exactTime } from "../wire/filter.ts";
import { meaningOf } from "../wire/meaning.ts";
import { prettyTokens } from "../wire/pretty.ts";
import { CopyButton } from "./copy-button.tsx";

type Props = { frame: Logged; id: string | undefined };

const mostShown = 4000; // characters; the whole frame can still be copied

/** A frame: its raw text, and on demand its meaning and the text formatted and coloured. */
export const WireRow = memo(function WireRow({ frame, id }: Props) {
  const { words } = useLanguage();
  const [open, setOpen] = useState(false);
  if (frame.kind === "opened" || frame.kind === "closed") {
    const text = frame.kind === "opened" ? words.wire.opened : words.wire.closed(frame.code);
    return (
      <p className="wire-mark" data-testid="frame" data-kind={frame.kind}>
        {text} <time>{exactTime(frame.time)}</time>
      </p>
    );
  }
  const meaning = meaningOf(frame, id);
  const text = frame.kind === "binary" ? words.wire.binary : frame.text;
  const arrow = frame.kind === "sent" ? "↑" : "↓";
  const direction = frame.kind === "sent" ? words.wire.sent : words.wire.received;
  return (
    <div className="wire-row" data-kind={frame.kind} data-testid="frame">
      <button
        type="button"
        className="wire-summary"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className="wire-arrow" aria-hidden="true">
          {arrow}
        </span>
        <span className="unseen">{direction}</span>
        <time>{exactTime(frame.time)}</time>
        <span className="wire-meaning">{meaning && words.wire.meaning[meaning]}</span>
        <span className="wire-size">{readableSize(frame.bytes)}</span>
        {!open && <code className="wire-raw">{text.slice(0, 300)}</code>}
      </button>
      {open && "text" in frame && <Whole text={frame.text} />}
    </div>
  );
});

function Whole({ text }: { text: string }) {
  const { words } = useLanguage();
  const [raw, setRaw] = useState(false);
  const cut = text.length > mostShown;
  const tokens = cut ? undefined : prettyTokens(text);
  return (
    <div className="wire-whole">
      <div className="wire-whole-tools">
        {tokens && (
          <div className="choice">
            <button type="button" aria-pressed={!raw} onClick={() => setRaw(false)}>
              {words.wire.pretty}
            </button>
            <button type="button" aria-pressed={raw} onClick={() => setRaw(true)}>
              {words.wire.raw}
            </button>
          </div>
        )}
        <CopyButton className="" text={text} label={words.wire.copy} done={words.wire.copied} />
      </div>
      <pre>
        <code>
          {raw || !tokens
            ? text.slice(0, mostShown) + (cut ? "…" : "")
            : tokens.map((token, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a frame never changes
                <span key={at} className={`json-${token.kind}`}>
                  {token.text}
                </span>
              ))}
        </code>
      </pre>
    </div>
  );
}
