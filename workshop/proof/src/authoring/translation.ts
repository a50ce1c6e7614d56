import { createHash } from "node:crypto";
import { access, readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { root, shown } from "@chatterbox/stages/repository";
import { slug } from "github-slugger";
import { marked, type Token } from "marked";
import { screenInKorean } from "./screen-in-korean.ts";

/** A page, and its Korean edition: two files. */
export type Translation = { english: string; korean: string };

/** All pages that have to be there in both languages: the README, and what is in docs/. */
export async function translations(): Promise<Translation[]> {
  const docs = join(root, "docs");
  const korean = join(docs, "ko");
  const pages: Translation[] = [
    { english: join(root, "README.md"), korean: join(korean, "README.md") },
  ];
  for (const folder of [docs, join(docs, "lessons")]) {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
    for (const name of names) {
      const english = join(folder, name);
      pages.push({ english, korean: join(korean, relative(docs, english)) });
    }
  }
  return pages;
}

/**
 * Holds the Korean edition of a page against the English one: the same code blocks and the same
 * headings in the same order, links that lead somewhere, and nothing that has changed since.
 * @returns what is wrong, a sentence each, with what to do
 */
export async function findTranslationProblems({ english, korean }: Translation): Promise<string[]> {
  const [before, after] = await Promise.all([readPage(english), readPage(korean)]);
  if (before === undefined || after === undefined) {
    return [`${shown(korean)} is missing: translate ${shown(english)}.`];
  }
  return [
    ...findBlockDifferences(before, after).map((what) => `${shown(korean)}: ${what}`),
    ...findHeadingDifferences(before, after).map((what) => `${shown(korean)}: ${what}`),
    ...(await findLinkProblems(english, before, korean)),
    ...(await findLinkProblems(korean, after, english)),
    ...findChange(before, after, shown(english), shown(korean)),
  ];
}

/** Code in another edition is the same code, to the letter; the runner's screen, as it looks in Korean. */
export function findBlockDifferences(before: string, after: string): string[] {
  const [english, found] = [before, after].map((page) =>
    tokens(page).flatMap((token) => (token.type === "code" ? [token.raw.trimEnd()] : [])),
  ) as [string[], string[]];
  const wanted = english.map(screenInKorean);
  const problems = wanted.flatMap((block, index) =>
    found[index] === undefined || found[index] === block
      ? []
      : [`code block ${index + 1} has to be this, to the letter:\n${block}`],
  );
  if (wanted.length === found.length) return problems;
  return [
    `it has ${found.length} code blocks, and the English page ${wanted.length}.`,
    ...problems,
  ];
}

/** @returns a sentence if the headings have other levels, or if there are more or fewer */
export function findHeadingDifferences(before: string, after: string): string[] {
  const [wanted, found] = [before, after].map((page) =>
    headings(page).map(({ depth }) => "#".repeat(depth)),
  ) as [string[], string[]];
  return wanted.join() === found.join()
    ? []
    : [`its headings are ${found.join(" ")}, and the English page's ${wanted.join(" ")}.`];
}

/** @returns a sentence if the English page is not what the Korean one says that it translates */
export function findChange(
  before: string,
  after: string,
  english: string,
  korean: string,
): string[] {
  const note = `<!-- translates: ${hash(before)} -->`;
  if (after.trimEnd().endsWith(note)) return [];
  return [
    `${english} has changed since it was translated. Translate the change, then put this at the end of ${korean}: ${note}`,
  ];
}

/** The first 12 hexadecimal digits of a page's SHA-256. */
export function hash(page: string): string {
  return createHash("sha256").update(page).digest("hex").slice(0, 12);
}

/** The relative links of a page that lead nowhere; and its other edition has to be among them. */
async function findLinkProblems(file: string, page: string, other: string): Promise<string[]> {
  const links = tokens(page)
    .flatMap((token) => (token.type === "link" || token.type === "image" ? [token.href] : []))
    .filter((href) => !/^[a-z]+:/i.test(href));
  const targets = links.map((href) => {
    const [path = "", anchor] = decodeURI(href).split("#");
    return { href, anchor, target: path === "" ? file : resolve(dirname(file), path) };
  });
  const problems: string[] = [];
  for (const { href, anchor, target } of targets) {
    const leads = await exists(target, anchor);
    if (!leads) problems.push(`${shown(file)}: the link to ${href} leads nowhere.`);
  }
  if (!targets.some(({ target }) => target === other)) {
    problems.push(`${shown(file)}: there is no link to ${shown(other)}. It belongs at the top.`);
  }
  return problems;
}

/** Whether there is such a file or folder and, where an anchor is named, a heading with it. */
async function exists(file: string, anchor?: string): Promise<boolean> {
  if (anchor === undefined)
    return access(file).then(
      () => true,
      () => false,
    );
  const page = await readPage(file);
  return page !== undefined && headings(page).some(({ text }) => slug(text) === anchor);
}

function headings(page: string): { depth: number; text: string }[] {
  return tokens(page).flatMap((token) =>
    token.type === "heading" ? [{ depth: token.depth as number, text: token.text as string }] : [],
  );
}

/** Everything that a page is made of, what stands within another included. */
function tokens(page: string): Token[] {
  const found: Token[] = [];
  marked.walkTokens(marked.lexer(page), (token) => {
    found.push(token);
  });
  return found;
}

/** Line ends are the same on every system, as the repository has them. */
async function readPage(file: string): Promise<string | undefined> {
  const page = await readFile(file, "utf8").catch(() => undefined);
  return page?.replaceAll("\r\n", "\n");
}
