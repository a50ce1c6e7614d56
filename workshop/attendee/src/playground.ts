import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { exists, writeWhole } from "@chatterbox/stages/files";
import { root } from "@chatterbox/stages/repository";
import { type Stage, type Step, serverFile } from "@chatterbox/stages/stages";

/** The folder of the attendee's own copies, which git ignores; for a while, that of a benchmark. */
let playground = process.env.CHATTERBOX_PLAYGROUND ?? join(root, "playground");

/**
 * Works in a playground of its own, which is removed afterwards; so do the processes that start
 * meanwhile. It lies beside the attendee's, where imports and the compiler's settings are found.
 */
export async function inTemporaryPlayground<T>(work: () => Promise<T>): Promise<T> {
  const own = playground;
  const wish = process.env.CHATTERBOX_PLAYGROUND;
  playground = await mkdtemp(join(root, ".playground-"));
  process.env.CHATTERBOX_PLAYGROUND = playground;
  try {
    return await work();
  } finally {
    await rm(playground, { recursive: true, force: true, maxRetries: 5 }); // Windows: until all have left it
    if (wish === undefined) delete process.env.CHATTERBOX_PLAYGROUND;
    else process.env.CHATTERBOX_PLAYGROUND = wish;
    playground = own;
  }
}

/** The folder of the attendee's copy for a step. */
export function copyFolder(step: Step): string {
  return join(playground, step.name);
}

/** The file that holds how far the attendee has come with a step. */
export function progressFile(step: Step): string {
  return join(playground, ".progress", `${step.name}.json`);
}

/** The file that holds the language that was chosen last. */
export function languageFile(): string {
  return join(playground, ".language");
}

/** The file that holds which classroom the attendee is in. */
export function membershipFile(): string {
  return join(playground, ".classroom.json");
}

/** The folder in which an instructor's board keeps what outlives it. */
export function boardFolder(): string {
  return join(playground, ".classroom-board");
}

/** The file that the attendee edits in a step. */
export function copyFile(step: Step): string {
  return join(copyFolder(step), serverFile);
}

/**
 * Copies the start of a step into the playground, unless a copy is there. The copy appears whole or
 * not at all, whatever happens meanwhile, and never in place of another.
 * @returns true if the copy was made now
 */
export async function ensureCopy(step: Step): Promise<boolean> {
  if (await exists(copyFolder(step))) return false;
  await mkdir(playground, { recursive: true });
  const draft = await mkdtemp(join(playground, `.${step.name}-`));
  try {
    for (const entry of ["package.json", "tsconfig.json", "src"]) {
      await cp(join(step.start.folder, entry), join(draft, entry), { recursive: true });
    }
    await chmod(draft, 0o755); // mkdtemp made it for its owner alone
    await rename(draft, copyFolder(step));
    return true;
  } catch (error) {
    if (await exists(copyFolder(step))) return false; // another terminal was faster
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Puts a stage's code into the attendee's copy of a step, after keeping what was there.
 * @returns the folder in which what was there is kept now; undefined if there was nothing
 */
export async function replaceCopy(step: Step, stage: Stage): Promise<string | undefined> {
  if (!(await exists(copyFolder(step)))) {
    await ensureCopy(step);
    if (stage === step.start) return undefined;
  }
  const kept = await keepCopy(step);
  const source = join(copyFolder(step), "src");
  await mkdir(source, { recursive: true });
  const wanted = await readdir(join(stage.folder, "src"));
  for (const name of wanted) {
    await writeWhole(join(source, name), await readFile(join(stage.folder, "src", name)));
  }
  for (const name of await readdir(source)) {
    if (!wanted.includes(name)) await rm(join(source, name), { recursive: true }); // it is kept above
  }
  return kept;
}

/** Copies the attendee's copy to a folder beside it, named after the time. Returns that folder. */
export async function keepCopy(step: Step): Promise<string> {
  const time = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const draft = await mkdtemp(join(playground, `.${step.name}-`));
  try {
    await cp(copyFolder(step), draft, { recursive: true });
    await chmod(draft, 0o755); // mkdtemp made it for its owner alone
    for (let number = 1; ; number++) {
      const kept = join(playground, `${step.name}.kept-${time}${number > 1 ? `-${number}` : ""}`);
      if (await exists(kept)) continue;
      await rename(draft, kept);
      return kept;
    }
  } finally {
    await rm(draft, { recursive: true, force: true }); // there only if something went wrong
  }
}
