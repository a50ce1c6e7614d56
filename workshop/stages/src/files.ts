import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Writes a file atomically: it has either the old contents or the new, never a part. */
export async function writeWhole(file: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = join(dirname(file), `.${basename(file)}-${randomUUID()}`);
  try {
    await writeFile(draft, contents);
    await renameOver(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {}); // the first error says more
    throw error;
  }
}

/** Renames with retries: on Windows a file can't be replaced while another program reads it. */
async function renameOver(draft: string, file: string): Promise<void> {
  for (let time = 1; ; time++) {
    try {
      return await rename(draft, file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (time === 20 || !(code === "EPERM" || code === "EBUSY" || code === "EACCES")) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * time));
    }
  }
}
