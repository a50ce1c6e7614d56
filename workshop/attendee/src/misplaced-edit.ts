import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { exists, writeWhole } from "@chatterbox/stages/files";
import { root, shown } from "@chatterbox/stages/repository";
import { type Step, serverFile } from "@chatterbox/stages/stages";
import { type Said, say } from "@chatterbox/words/say";
import { copyFile, ensureCopy, keepCopy } from "./playground.ts";

const run = promisify(execFile);

/** The start of a step, edited by mistake instead of the copy. */
export type MisplacedEdit = {
  /** The workshop's file that was edited. */
  file: string;
  edited: string;
  /** What the file should contain. */
  original: string;
};

/**
 * Checks whether the start of a step was edited in place. Git knows what the file should contain; without
 * git, or outside a checkout, the answer is always undefined.
 */
export async function findMisplacedEdit(step: Step): Promise<MisplacedEdit | undefined> {
  // An unpacked archive has none; and calling git on a Mac without it would offer to install it.
  if (!(await exists(join(root, ".git")))) return undefined;
  const file = join(step.start.folder, serverFile);
  try {
    const show = ["show", `HEAD:./${basename(file)}`];
    const { stdout: original } = await run("git", show, { cwd: dirname(file) });
    const edited = await readFile(file, "utf8");
    const same = edited.replaceAll("\r\n", "\n") === original.replaceAll("\r\n", "\n");
    return same ? undefined : { file, edited, original };
  } catch {
    return undefined;
  }
}

/** What to say if the start of a step was edited in place; undefined if it wasn't. */
export async function misplacedAdvice(step: Step): Promise<string | undefined> {
  const edit = await findMisplacedEdit(step);
  return edit && `${misplacedNote(step, edit)} ${moveAdvice(step)}`;
}

/** How to move the edit without a key. */
export function moveAdvice({ number }: Step): Said {
  return say`npm run lesson ${number} -- --move moves your edit there.`;
}

/**
 * Moves an edit to the attendee's copy, whose old contents are kept beside it, and restores the workshop's
 * file.
 * @returns the folder with the copy's old contents
 */
export async function moveMisplacedEdit(step: Step, edit: MisplacedEdit): Promise<string> {
  await ensureCopy(step);
  const kept = await keepCopy(step);
  await writeWhole(copyFile(step), await readFile(edit.file)); // as it is now, which may be newer than `edit`
  await writeWhole(edit.file, edit.original);
  return kept;
}

/** What to say about an edit in the wrong place. */
export function misplacedNote(step: Step, { file }: MisplacedEdit): Said {
  return say`You edited ${shown(file)}, which belongs to the workshop. Your own file is ${shown(copyFile(step))}.`;
}

/** What to say after an edit was moved. @param kept as `moveMisplacedEdit` returns it */
export function movedNote(step: Step, kept: string): Said {
  return say`Your edit is now in ${shown(copyFile(step))}. The old version is in ${shown(kept)}`;
}
