import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { exists, writeWhole } from "@chatterbox/stages/files";
import { root, shown } from "@chatterbox/stages/repository";
import { type Step, serverFile } from "@chatterbox/stages/stages";
import { type Said, say } from "@chatterbox/words/say";
import { copyFile, ensureCopy, keepCopy } from "./playground.ts";

const run = promisify(execFile);

/** The start of a step as somebody has edited it by mistake, instead of their copy. */
export type MisplacedEdit = {
  /** The file of the workshop that has been edited. */
  file: string;
  edited: string;
  /** What the file should hold. */
  original: string;
};

/**
 * Looks whether the start of a step has been edited in place. It asks git what the file should hold;
 * without git, or outside a checkout, it can't know.
 */
export async function findMisplacedEdit(step: Step): Promise<MisplacedEdit | undefined> {
  // Unpacked from an archive there is none; and a Mac without git would offer to install it.
  if (!(await exists(join(root, ".git")))) return undefined;
  const file = join(step.start.folder, serverFile);
  try {
    const { stdout: original } = await run("git", ["show", `HEAD:./${shown(file)}`], { cwd: root });
    const edited = await readFile(file, "utf8");
    const same = edited.replaceAll("\r\n", "\n") === original.replaceAll("\r\n", "\n");
    return same ? undefined : { file, edited, original };
  } catch {
    return undefined;
  }
}

/** What to tell whoever looks at a step whose start has been edited in place; undefined if it has not been. */
export async function misplacedAdvice(step: Step): Promise<string | undefined> {
  const edit = await findMisplacedEdit(step);
  return edit && `${misplacedSentence(step, edit)} ${moveAdvice(step)}`;
}

/** How an edit is moved where no key does it. */
export function moveAdvice({ number }: Step): Said {
  return say`npm run lesson ${number} -- --move moves your edit there.`;
}

/**
 * Moves an edit to where it belongs: the attendee's copy, whose contents are kept beside it. The
 * workshop's own file becomes what it was.
 * @returns the folder in which the copy's former contents are kept
 */
export async function moveMisplacedEdit(step: Step, edit: MisplacedEdit): Promise<string> {
  await ensureCopy(step);
  const kept = await keepCopy(step);
  await writeWhole(copyFile(step), await readFile(edit.file)); // as it is now, not as it was found
  await writeWhole(edit.file, edit.original);
  return kept;
}

/** The sentence that tells of an edit in the wrong place. */
export function misplacedSentence(step: Step, { file }: MisplacedEdit): Said {
  return say`You edited ${shown(file)}, which belongs to the workshop. Your own file is ${shown(copyFile(step))}.`;
}

/** The sentence that tells where it is after it was moved. @param kept as `moveMisplacedEdit` returns it */
export function movedSentence(step: Step, kept: string): Said {
  return say`Your edit is now in ${shown(copyFile(step))}. Its old contents are kept in ${shown(kept)}`;
}
