import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import { CopyButton } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";

hljs.registerLanguage("ts", typescript);
hljs.registerLanguage("json", json);
hljs.registerLanguage("sh", bash);

type Props = { text: string; language: string };

/** A block of code: highlighted where its language is known, with a button that copies it. */
export function CodeBlock({ text, language }: Props) {
  const { words } = useLanguage();
  const html = highlight(text, language);
  return (
    <div className="code" data-language={language} data-testid="code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by keyboard */}
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

/** The text as HTML with a class for each kind of word; undefined for an unknown language. */
export function highlight(text: string, language: string): string | undefined {
  return hljs.getLanguage(language) ? hljs.highlight(text, { language }).value : undefined;
}
