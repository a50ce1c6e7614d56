import { createHash } from "node:crypto";
import { access, readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { korean as attendee } from "@chatterbox/attendee/korean";
import { korean as checks } from "@chatterbox/checks/korean";
import { korean as stages } from "@chatterbox/stages/korean";
import { root, shown } from "@chatterbox/stages/repository";
import { slug } from "github-slugger";
import { headings, tokens } from "./page.ts";

/** The files of a page and of its Korean edition. */
export type Translation = { english: string; korean: string };

/** All pages that need both languages: the README and docs/. */
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
 * Compares the Korean edition of a page with the English one: the same code blocks, the same levels of
 * headings, working links, and no change to the English since it was translated.
 * @returns the problems, a sentence each, with what to do
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

/** Code must be the same in both editions, except that the runner's screen is in Korean. */
export function findBlockDifferences(before: string, after: string): string[] {
  const [english, found] = [before, after].map((page) =>
    tokens(page).flatMap((token) => (token.type === "code" ? [token.raw.trimEnd()] : [])),
  ) as [string[], string[]];
  const wanted = english.map(screenInKorean);
  const problems = wanted.flatMap((block, index) =>
    found[index] === undefined || found[index] === block
      ? []
      : [`make code block ${index + 1} exactly this:\n${block}`],
  );
  if (wanted.length === found.length) return problems;
  return [
    `it has ${found.length} code blocks, but the English page has ${wanted.length}.`,
    ...problems,
  ];
}

/** @returns a sentence if the number or levels of the headings differ */
export function findHeadingDifferences(before: string, after: string): string[] {
  const [wanted, found] = [before, after].map((page) =>
    headings(page).map(({ depth }) => "#".repeat(depth)),
  ) as [string[], string[]];
  return wanted.join() === found.join()
    ? []
    : [`its headings are ${found.join(" ")}, but the English page has ${wanted.join(" ")}.`];
}

/** @returns a sentence if the English page has changed since the Korean one was translated */
export function findChange(
  before: string,
  after: string,
  english: string,
  korean: string,
): string[] {
  const note = `<!-- translates: ${hash(before)} -->`;
  if (after.trimEnd().endsWith(note)) return [];
  return [
    `${english} has changed since it was translated. Translate the change, then end ${korean} with: ${note}`,
  ];
}

/** The first 12 hexadecimal digits of a page's SHA-256. */
export function hash(page: string): string {
  return createHash("sha256").update(page).digest("hex").slice(0, 12);
}

/** Finds broken relative links. A page also needs a link to its other edition. */
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
    if (!leads) problems.push(`${shown(file)}: the link to ${href} is broken.`);
  }
  if (!targets.some(({ target }) => target === other)) {
    problems.push(`${shown(file)}: add a link to ${shown(other)} at the top.`);
  }
  return problems;
}

/** Whether a file or folder exists, and has a heading for the anchor if one is given. */
async function exists(file: string, anchor?: string): Promise<boolean> {
  if (anchor === undefined)
    return access(file).then(
      () => true,
      () => false,
    );
  const page = await readPage(file);
  return page !== undefined && headings(page).some(({ text }) => slug(text) === anchor);
}

/** Reads a page, with the repository's line endings on every system. */
async function readPage(file: string): Promise<string | undefined> {
  const page = await readFile(file, "utf8").catch(() => undefined);
  return page?.replaceAll("\r\n", "\n");
}

const ko: Record<string, string> = { ...stages, ...checks, ...attendee };

/** Sentences of the runner's screen that pages show, and their keys in the catalogue. */
const sentences: [pattern: RegExp, key: string][] = [
  [/Lesson (\d+): (.+?)(?= {2})/, "Lesson {1}: {2}"],
  [/(\d+) of (\d+)$/, "{1} of {2}"],
  [/All (\d+) checks pass: lesson (\d+) is done\./, "All {1} checks pass: lesson {2} is done."],
  [/Next: (\w), or (npm run lesson \d) \((.+?)\)\./, "Next: {1}, or {2} ({3})."],
];

/** Translates a block that shows the runner's screen; returns any other block unchanged. */
function screenInKorean(block: string): string {
  return block.includes("✓ ") ? block.split("\n").map(lineInKorean).join("\n") : block;
}

function lineInKorean(line: string): string {
  const title = line.replace(/^ *✓ /, "");
  if (ko[title] !== undefined) return line.replace(title, () => korean(title));
  return sentences.reduce(
    (left, [pattern, key]) =>
      left.replace(pattern, (_whole, ...values: string[]) =>
        korean(key).replace(/\{(\d)\}/g, (_, number) => korean(values[Number(number) - 1] ?? "")),
      ),
    line,
  );
}

function korean(text: string): string {
  return ko[text] ?? text;
}
