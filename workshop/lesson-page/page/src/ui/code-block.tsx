import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import type { CSSProperties } from "react";
import { CopyButton } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";

hljs.registerLanguage("ts", typescript);
hljs.registerLanguage("json", json);
hljs.registerLanguage("sh", bash);

/** Columns up to which a block is shrunk to fit; a wider one scrolls. */
const widest = 100;

type Props = { text: string; language: string };

/** A block of code with a copy button, highlighted if its language is known. */
export function CodeBlock({ text, language }: Props) {
  const { words } = useLanguage();
  const html = highlight(text, language);
  const columns = columnsOf(text);
  const style = columns > widest ? undefined : ({ "--columns": columns } as CSSProperties);
  return (
    <div className="code" style={style} data-language={language} data-testid="code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls long lines */}
      <pre tabIndex={0}>
        {html === undefined ? (
          <code>{text}</code>
        ) : (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the highlighter escapes the text
          <code dangerouslySetInnerHTML={{ __html: html }} />
        )}
      </pre>
      <CopyButton
        text={text}
        label={words.prose.copy}
        done={words.prose.copied}
        className="quiet copy"
      />
    </div>
  );
}

/** The width of a text in columns; a Korean letter takes two. */
function columnsOf(text: string): number {
  const widths = text.split("\n").map((line) => line.replace(/\p{Script=Hangul}/gu, "**").length);
  return Math.max(...widths);
}

/** The text as highlighted HTML; undefined for an unknown language. */
export function highlight(text: string, language: string): string | undefined {
  return hljs.getLanguage(language) ? hljs.highlight(text, { language }).value : undefined;
}
