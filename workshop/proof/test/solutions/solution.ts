import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Step, serverFile } from "@chatterbox/stages/stages";

/** A text that the solution contains exactly once, and its replacement. */
export type Edit = readonly [text: string, instead: string];

/** A program: a step's solution with edits, or its whole code. */
export type Program = { edits: readonly Edit[] } | { code: string };

/** How the checks report a mistake: its likely cause or, for a crash, the program's output. */
type Report = { cause: RegExp } | { output: RegExp };

/** Mistakes that people make, by name, under the title of the check that should name them: the first to fail. */
export type Wrong = Record<string, Record<string, Program & Report>>;

/** Solutions that the checks accept, by name: TypeScript, or JavaScript that a command runs. */
export type Right = Record<string, string | { mjs: string }>;

/**
 * The code of a program.
 * @throws Error if the text of an edit is not found exactly once
 */
export async function codeOf(program: Program, step: Step): Promise<string> {
  if ("code" in program) return program.code;
  let code = await readFile(join(step.solution.folder, serverFile), "utf8");
  for (const [text, instead] of program.edits) {
    const [before, after, ...more] = code.split(text);
    if (after === undefined || more.length > 0) {
      const times = after === undefined ? "not" : `${more.length + 1} times`;
      throw new Error(`${step.solution.name} contains this ${times}: ${text}`);
    }
    code = before + instead + after;
  }
  return code;
}
