import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { adopt, end, ownGroup } from "@chatterbox/checks/servers/children";
import { hashFile, hashSources } from "@chatterbox/client/build/source-hash";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import type { Page } from "./pages.ts";

/** Returns a function that builds a page once, and retries after a failure. */
export function pageBuilder(page: Page, signal: AbortSignal): () => Promise<void> {
  let building: Promise<void> | undefined;
  return () => {
    building ??= buildPage(page, signal).catch((error: unknown) => {
      building = undefined;
      throw error;
    });
    return building;
  };
}

/**
 * Builds a page unless its build is up to date. The new build replaces the old one in one move: another
 * runner may be serving it.
 * @param signal stops the build
 * @throws ExpectedError if it can't be built
 */
async function buildPage(page: Page, signal: AbortSignal): Promise<void> {
  const wanted = await hashSources(page);
  if (await isBuilt(page, wanted)) return;
  const drafts = join(page.folder, "node_modules");
  await mkdir(drafts, { recursive: true });
  await mkdir(dirname(page.built), { recursive: true });
  const draft = await mkdtemp(join(drafts, ".page-"));
  try {
    await runVite(page, join(draft, "new"), signal);
    if (signal.aborted) return;
    await takePlace(page, wanted, draft);
  } finally {
    await rm(draft, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Whether the existing build is up to date. */
async function isBuilt(page: Page, wanted: string): Promise<boolean> {
  const built = await readFile(join(page.built, hashFile), "utf8").catch(() => undefined);
  return built === wanted;
}

/**
 * Replaces the old page with the new one. Another runner may do so at the same moment, and on Windows
 * nothing can be moved while it is being read.
 */
async function takePlace(page: Page, wanted: string, draft: string): Promise<void> {
  for (let time = 1; ; time++) {
    await rename(page.built, join(draft, `old${time}`)).catch(() => {}); // there may be none
    try {
      return await rename(join(draft, "new"), page.built);
    } catch (error) {
      if (await isBuilt(page, wanted)) return;
      if (time === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * time));
    }
  }
}

async function runVite(page: Page, outDir: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return; // its event has already fired
  const vite = createRequire(join(page.folder, "package.json")).resolve("vite/package.json");
  const program = join(dirname(vite), "bin", "vite.js");
  const options = ["--outDir", outDir, "--emptyOutDir", "--logLevel", "error"];
  const child = spawn(process.execPath, [program, "build", ...page.args, ...options], {
    ...ownGroup,
    cwd: page.folder,
    env: { ...process.env, NODE_ENV: "production" }, // whatever the shell says
    stdio: ["ignore", "pipe", "pipe"],
  });
  adopt(child);
  const stop = () => void end(child);
  signal.addEventListener("abort", stop, { once: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const code = await new Promise((resolve) => child.once("close", resolve));
  signal.removeEventListener("abort", stop);
  if (code === 0 || signal.aborted) return;
  const lines = output.split("\n").map((line) => line.trim());
  const telling = lines.filter(
    (line) => line && !/^✗|^error during build|^Build failed/.test(line),
  );
  const reason = telling.slice(0, 3).join(" ");
  throw new ExpectedError(say`The ${page.name()} could not be built: ${reason}`, 1);
}
