import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root, shown } from "@chatterbox/stages/repository";
import { type Step, serverFile } from "@chatterbox/stages/stages";
import { diffLines } from "diff";
import { marked } from "marked";

/** The sections of a lesson's page, in order. */
const sections = [
  "What you learn",
  "The idea",
  "What to write",
  "See it work",
  "What usually goes wrong",
  "Further reading",
];

/** The page that teaches a step. */
export function pageFile(step: Step): string {
  return join(root, "docs", "lessons", `${step.name}.md`);
}

/**
 * Compares a step's page with the code: every TypeScript block is an exact part of the solution, and
 * together they contain every line that the solution adds.
 * @returns the problems, a sentence each
 */
export async function findPageProblems(step: Step): Promise<string[]> {
  const file = pageFile(step);
  const page = await readFile(file, "utf8").catch(() => undefined);
  if (page === undefined)
    return [`${shown(file)} is missing: write the page of lesson ${step.number}.`];
  const [before, after] = await Promise.all(
    [step.start, step.solution].map(({ folder }) => readFile(join(folder, serverFile), "utf8")),
  );
  const problems = [
    ...findSectionProblems(page),
    ...findBlockProblems(codeBlocks(page), before ?? "", after ?? ""),
  ];
  return problems.map((problem) => `${shown(file)}: ${problem}`);
}

/** The TypeScript blocks of a page. */
export function codeBlocks(page: string): string[] {
  const tokens = marked.lexer(page);
  const blocks: string[] = [];
  marked.walkTokens(tokens, (token) => {
    if (token.type === "code" && token.lang === "ts") blocks.push(token.text);
  });
  return blocks;
}

function findSectionProblems(page: string): string[] {
  const found = marked
    .lexer(page)
    .flatMap((token) => (token.type === "heading" && token.depth === 2 ? [token.text] : []));
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
