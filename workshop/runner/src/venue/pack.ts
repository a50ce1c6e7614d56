import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { link, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { packTar, type TarSource } from "modern-tar/fs";
import type { Contents, Packed } from "./contents.ts";
import { readMeFirst, readMeFirstText } from "./read-me-first.ts";
import { linksFile } from "./restore-links.cjs";

/** How an archive is written. */
export type Packing = {
  /** The archive to write; it must not exist. */
  file: string;
  /** The folder that unpacking creates. */
  folder: string;
  /** Called with the number of bytes packed so far, and in all. */
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
};

/**
 * Writes an archive: whole or not at all, and never over another. It holds only files, so that every
 * system's tar can unpack it onto every disk; the links are created at the first start.
 * @returns its size in bytes
 */
export async function pack(contents: Contents, packing: Packing): Promise<number> {
  const { file, folder, onProgress, signal } = packing;
  const sources = await archiveSources(contents, folder);
  const total = contents.files.reduce((sum, { size }) => sum + size, 0);
  const draft = join(dirname(file), `.${basename(file)}-${randomUUID()}`);
  try {
    const archive = createWriteStream(draft, { flags: "wx" });
    await pipeline(packTar(sources), count(total, onProgress), createGzip(), archive, { signal });
    await moveTo(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  return (await stat(file)).size;
}

async function archiveSources(
  { root, files, links }: Contents,
  folder: string,
): Promise<TarSource[]> {
  const own = { uid: 0, gid: 0, uname: "", gname: "" }; // the user who unpacks it owns it
  const text = { ...own, type: "content", mode: 0o644 } as const;
  const list = `${JSON.stringify(links, null, 2)}\n`;
  const packed = files.map(async ({ path, executable, again }: Packed): Promise<TarSource> => {
    const source = join(root, path);
    const entry = { ...own, target: `${folder}/${path}`, mode: executable ? 0o755 : 0o644 };
    // Otherwise it becomes a hard link, which not every disk supports.
    if (again) return { ...entry, type: "content", content: await readFile(source) };
    return { ...entry, type: "file", source };
  });
  return [
    { ...text, target: `${folder}/${readMeFirst}`, content: readMeFirstText(new Date()) },
    { ...text, target: `${folder}/${linksFile}`, content: list },
    ...(await Promise.all(packed)),
  ];
}

/** Passes everything through, and reports how much that was. */
function count(total: number, onProgress: Packing["onProgress"]): Transform {
  let done = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      done += chunk.length;
      onProgress(Math.min(done, total), total);
      callback(null, chunk);
    },
  });
}

/** Renames a file, without overwriting another where the disk supports links. */
async function moveTo(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    await rename(draft, file); // a USB stick has no links
  }
}
