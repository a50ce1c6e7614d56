import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Step, serverFile } from "@chatterbox/stages/stages";

/** A text that the solution contains exactly once, and its replacement. */
export type Edit = readonly [text: string, instead: string];

/** A mistake that people make, and how the checks report it. */
export type Wrong = Program & {
  /** The title of the first check that fails: the one that names the mistake. */
  failsAt: string;
} & ({ cause: RegExp } | { output: RegExp }); // the likely cause; for a crash, what was written

/** A solution that the checks accept. */
export type Right = { name: string; code: string } & {
  /** How to run the code, in server.mjs; without it the code is TypeScript, in src/server.ts. */
  command?: string;
};

type Program = { name: string } & ({ edits: readonly Edit[] } | { code: string });

/** The solutions of one step, in lessonNN.ts. */
export type Solutions = { wrong: readonly Wrong[]; right: readonly Right[] };

/**
 * The code of a solution.
 * @throws Error if the text of an edit is not found exactly once
 */
export async function codeOf(program: Program, step: Step): Promise<string> {
  if ("code" in program) return program.code;
  let code = await readFile(join(step.solution.folder, serverFile), "utf8");
  for (const [text, instead] of program.edits) {
    const [before, after, ...more] = code.split(text);
    if (after === undefined || more.length > 0) {
      const times = after === undefined ? "not" : `${more.length + 1} times`;
      throw new Error(
        `"${program.name}" edits ${step.solution.name}, which contains this ${times}: ${text}`,
      );
    }
    code = before + instead + after;
  }
  return code;
}
