import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { hashFile, hashSources } from "../../../client/build/source-hash.ts";
import { ExpectedError } from "../expected-error.ts";
import { adopt, end, ownGroup } from "../processes/children.ts";
import { root } from "../repository.ts";

const client = join(root, "client");

/** Where the built chat page lies. */
export const builtPage = join(client, "dist");

/**
 * Builds the chat page, unless that has been done since its sources were changed. The new page takes
 * the old one's place in one go: another runner may be serving that.
 * @param signal ends the building
 * @throws ExpectedError if it can't be built
 */
export async function buildPage(signal: AbortSignal): Promise<void> {
  const wanted = await hashSources();
  const built = await readFile(join(builtPage, hashFile), "utf8").catch(() => undefined);
  if (built === wanted) return;
  const drafts = join(client, "node_modules");
  await mkdir(drafts, { recursive: true });
  const draft = await mkdtemp(join(drafts, ".page-"));
  try {
    await runVite(join(draft, "new"), signal);
    if (signal.aborted) return;
    await rename(builtPage, join(draft, "old")).catch(() => {}); // the first time there is none
    await rename(join(draft, "new"), builtPage);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function runVite(folder: string, signal: AbortSignal): Promise<void> {
  const vite = createRequire(join(client, "package.json")).resolve("vite/package.json");
  const program = join(dirname(vite), "bin", "vite.js");
  const args = [program, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
  const child = spawn(process.execPath, args, {
    ...ownGroup,
    cwd: client,
    env: { ...process.env, NODE_ENV: "production" }, // whatever the shell has set
    stdio: ["ignore", "pipe", "pipe"],
  });
  adopt(child);
  const stop = () => void end(child);
  signal.addEventListener("abort", stop, { once: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const code = await new Promise((resolve) => child.once("close", resolve));
  signal.removeEventListener("abort", stop);
  if (code === 0 || signal.aborted) return;
  const reason = output.trim().split("\n").slice(0, 3).join(" ");
  throw new ExpectedError(`The chat page could not be built: ${reason}`, 1);
}
