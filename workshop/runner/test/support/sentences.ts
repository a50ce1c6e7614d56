import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { newChecks } from "@chatterbox/checks/catalogue";
import { startHints, startTitle } from "@chatterbox/checks/start";
import { root, shown } from "@chatterbox/stages/repository";
import { steps } from "@chatterbox/stages/stages";
import { keyOf } from "@chatterbox/words/say";
import { parseSync } from "vite";
import { commands } from "../../src/commands/index.ts";

/** A sentence that the code says: its key in the catalogues, and where it stands. */
export type Sentence = {
  key: string;
  file: string;
  /** Whether it is said while the module is loaded, when the language is not known yet. */
  tooEarly: boolean;
};

/** Every sentence that stands in the code behind the tag `say`. */
export async function saidInCode(): Promise<Sentence[]> {
  const folder = join(root, "workshop");
  const all = await readdir(folder, { recursive: true });
  const names = all.filter((name) => /^[\w-]+[\\/]src[\\/].*\.ts$/.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return findSentences(await readFile(file, "utf8"), shown(file));
    }),
  );
  return found.flat();
}

/** What is written in English elsewhere, and looked up when it is shown. */
export async function declaredTexts(): Promise<string[]> {
  const checks = steps.flatMap(newChecks).flatMap(({ title, hints }) => [title, ...hints]);
  const lessons = steps.flatMap(({ title, idea }) => [title, idea]);
  const entries = Object.values(commands).map(async ({ summary, load }) => {
    const { command } = await load();
    return [summary, command.help, command.usage].filter((text) => text !== "");
  });
  return [startTitle, ...startHints, ...checks, ...lessons, ...(await Promise.all(entries)).flat()];
}

/** The sentences behind the tag `say` in a module's text. */
export function findSentences(text: string, file: string): Sentence[] {
  const { program, errors } = parseSync(file, text, { lang: "ts" });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const sentences: Sentence[] = [];
  const visit = (node: unknown, inFunction: boolean) => {
    if (Array.isArray(node)) for (const one of node) visit(one, inFunction);
    if (!isNode(node)) return;
    if (isSaid(node)) {
      const parts = node.quasi.quasis.map(({ value }) => value.cooked);
      sentences.push({ key: keyOf(parts), file, tooEarly: !inFunction });
    }
    const inside = inFunction || /Function|Method/.test(node.type);
    for (const child of Object.values(node)) visit(child, inside);
  };
  visit(program, false);
  return sentences;
}

type Node = { type: string };
type Said = Node & { quasi: { quasis: { value: { cooked: string } }[] } };

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function isSaid(node: Node & { tag?: { name?: string } }): node is Said {
  return node.type === "TaggedTemplateExpression" && node.tag?.name === "say";
}
