import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { exists, writeWhole } from "@chatterbox/stages/files";
import { root } from "@chatterbox/stages/repository";
import { type Stage, type Step, serverFile } from "@chatterbox/stages/stages";

/** The folder of the attendee's copies, which git ignores. Benchmarks and tests use another one. */
let playground = process.env.CHATTERBOX_PLAYGROUND ?? join(root, "playground");

/**
 * Works in a temporary playground, as do the processes that it starts. It lies in the root, where
 * imports and the compiler's settings are found.
 */
export async function inTemporaryPlayground<T>(work: () => Promise<T>): Promise<T> {
  const previous = playground;
  const previousEnv = process.env.CHATTERBOX_PLAYGROUND;
  playground = await mkdtemp(join(root, ".playground-"));
  process.env.CHATTERBOX_PLAYGROUND = playground;
  try {
    return await work();
  } finally {
    await rm(playground, { recursive: true, force: true, maxRetries: 5 }); // Windows: until nobody uses it
    if (previousEnv === undefined) delete process.env.CHATTERBOX_PLAYGROUND;
    else process.env.CHATTERBOX_PLAYGROUND = previousEnv;
    playground = previous;
  }
}

export function copyFolder(step: Step): string {
  return join(playground, step.name);
}

/** The file with the attendee's progress in a step. */
export function progressFile(step: Step): string {
  return join(playground, ".progress", `${step.name}.json`);
}

/** The file with the language that was chosen last. */
export function languageFile(): string {
  return join(playground, ".language");
}

/** The file that says which classroom the attendee is in. */
export function membershipFile(): string {
  return join(playground, ".classroom.json");
}

/** The folder where an instructor's board stores its data. */
export function boardFolder(): string {
  return join(playground, ".classroom-board");
}

/** The file that the attendee edits in a step. */
export function copyFile(step: Step): string {
  return join(copyFolder(step), serverFile);
}

/**
 * Copies the start of a step into the playground, unless there is a copy. The copy appears atomically, and
 * never replaces another.
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
    await chmod(draft, 0o755); // mkdtemp makes it private
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
 * Puts a stage's code into the attendee's copy of a step, after saving what was there.
 * @returns the folder with what was there; undefined if there was nothing
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
    if (!wanted.includes(name)) await rm(join(source, name), { recursive: true }); // it was saved above
  }
  return kept;
}

/** Saves the attendee's copy to a folder beside it, named after the time. Returns that folder. */
export async function keepCopy(step: Step): Promise<string> {
  const time = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const draft = await mkdtemp(join(playground, `.${step.name}-`));
  try {
    await cp(copyFolder(step), draft, { recursive: true });
    await chmod(draft, 0o755); // mkdtemp makes it private
    for (let number = 1; ; number++) {
      const kept = join(playground, `${step.name}.kept-${time}${number > 1 ? `-${number}` : ""}`);
      if (await exists(kept)) continue;
      await rename(draft, kept);
      return kept;
    }
  } finally {
    await rm(draft, { recursive: true, force: true }); // exists only if something went wrong
  }
}
