import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "@chatterbox/stages/repository";
import { steps } from "@chatterbox/stages/stages";
import type { Language } from "@chatterbox/words/language";
import { slug } from "github-slugger";
import { Marked, type Tokens } from "marked";
import type { ProsePart } from "./snapshot.ts";

/** The pages that can be read, by name, and their paths in an edition. */
const pages = new Map([
  ...steps.map(({ name }) => [name, join("lessons", `${name}.md`)] as const),
  ["protocol", "protocol.md"],
  ["troubleshooting", "troubleshooting.md"],
]);

/** The folder of each language's edition, below docs/. */
const editions: Record<Language, string> = { en: "", ko: "ko" };

/** The link to the other edition at the top of a page; the lesson page has a switch instead. */
const otherEdition = /^\[[^\]]+\]\([^)]+\.md\)\n+/;

/** Renders a page of docs/. @returns its parts; undefined if there is no such page */
export async function renderProse(
  name: string,
  language: Language,
): Promise<ProsePart[] | undefined> {
  const path = pages.get(name);
  if (path === undefined) return undefined;
  const text = await readFile(join(root, "docs", editions[language], path), "utf8");
  return renderParts(text.replaceAll("\r\n", "\n").replace(otherEdition, ""));
}

/** Renders Markdown. HTML in it is escaped; comments are dropped. */
export function renderParts(text: string): ProsePart[] {
  const marked = new Marked({ renderer: { heading, link, image: ({ text }) => text, html } });
  const parts: ProsePart[] = [];
  let between: Parameters<typeof marked.parser>[0] = [];
  const flush = () => {
    if (between.length > 0) parts.push({ kind: "html", html: marked.parser(between) });
    between = [];
  };
  for (const token of marked.lexer(text)) {
    if (token.type !== "code") {
      between.push(token);
      continue;
    }
    flush();
    const { text, lang = "" } = token as Tokens.Code;
    parts.push({ kind: "code", language: lang, text });
  }
  flush();
  return parts;
}

type Renderer = { parser: { parseInline(tokens: Tokens.Generic[]): string } };

function heading(this: Renderer, { tokens, depth, text }: Tokens.Heading): string {
  const level = Math.min(depth + 1, 6); // the lesson page has its own h1
  return `<h${level} id="${escaped(slug(text))}">${this.parser.parseInline(tokens)}</h${level}>\n`;
}

/** A link to another page of docs/ opens here, any other in a new window. */
function link(this: Renderer, { href, tokens }: Tokens.Link): string {
  const words = this.parser.parseInline(tokens);
  const [, name = "", part = ""] = /^(?:[./\w]*\/)?([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (pages.has(name)) return `<a href="${escaped(part || "#")}" data-page="${name}">${words}</a>`;
  if (href.startsWith("#")) return `<a href="${escaped(href)}">${words}</a>`;
  if (!/^https?:\/\//.test(href)) return words;
  return `<a href="${escaped(href)}" target="_blank" rel="noopener noreferrer">${words}</a>`;
}

function html({ text }: Tokens.HTML | Tokens.Tag): string {
  return /^<!--.*-->\s*$/s.test(text) ? "" : escaped(text);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
