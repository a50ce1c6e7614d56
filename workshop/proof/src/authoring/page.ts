import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root, shown } from "@chatterbox/stages/repository";
import { type Step, serverFile } from "@chatterbox/stages/stages";
import { diffLines } from "diff";
import { marked, type Token } from "marked";

/** The sections of a lesson's page, in order. */
const sections = [
  "What you learn",
  "The idea",
  "What to write",
  "See it work",
  "What usually goes wrong",
  "Further reading",
];

/**
 * Compares a step's page with the code: every TypeScript block is an exact part of the solution, and
 * together they contain every line that the solution adds.
 * @returns the problems, a sentence each
 */
export async function findPageProblems(step: Step): Promise<string[]> {
  const file = join(root, "docs", "lessons", `${step.name}.md`);
  const page = await readFile(file, "utf8").catch(() => undefined);
  if (page === undefined)
    return [`${shown(file)} is missing: write the page of lesson ${step.number}.`];
  const [before, after] = await Promise.all(
    [step.start, step.solution].map(({ folder }) => readFile(join(folder, serverFile), "utf8")),
  );
  const blocks = tokens(page).flatMap((token) =>
    token.type === "code" && token.lang === "ts" ? [token.text as string] : [],
  );
  const problems = [
    ...findSectionProblems(page),
    ...findBlockProblems(blocks, before ?? "", after ?? ""),
  ];
  return problems.map((problem) => `${shown(file)}: ${problem}`);
}

function findSectionProblems(page: string): string[] {
  const found = headings(page).flatMap(({ depth, text }) => (depth === 2 ? [text] : []));
  return found.join() === sections.join()
    ? []
    : [`its sections are ${found.join(", ")}. Make them ${sections.join(", ")}.`];
}

/** @param after the solution, which contains every block */
export function findBlockProblems(blocks: string[], before: string, after: string): string[] {
  const strange = blocks.filter((block) => !`\n${after}`.includes(`\n${block.trimEnd()}\n`));
  const taught = new Set(blocks.flatMap((block) => block.split("\n")).map((line) => line.trim()));
  const added = diffLines(before, after).flatMap(({ added, value }) =>
    added ? value.split("\n").filter((line) => line.trim() !== "") : [],
  );
  const missing = added.filter((line) => !taught.has(line.trim()));
  return [
    ...strange.map((block) => `this block doesn't match the solution:\n${block}`),
    ...missing.map((line) => `no block teaches the line: ${line.trim()}`),
  ];
}

/** The headings of a page. */
export function headings(page: string): { depth: number; text: string }[] {
  return tokens(page).flatMap((token) =>
    token.type === "heading" ? [{ depth: token.depth as number, text: token.text as string }] : [],
  );
}

/** All tokens of a page, nested ones included. */
export function tokens(page: string): Token[] {
  const found: Token[] = [];
  marked.walkTokens(marked.lexer(page), (token) => {
    found.push(token);
  });
  return found;
}
