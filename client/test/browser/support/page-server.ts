import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    pageUrl: string;
  }
}

/** Serves the page for all tests of a run. */
export default async function setUp(project: TestProject) {
  const page = await servePage();
  project.provide("pageUrl", page.url);
  return page.stop;
}

const built = fileURLToPath(new URL("../../../dist", import.meta.url));

/**
 * Serves the built page on a free port: a copy, because the page may be rebuilt in the meantime.
 * @throws Error if it isn't built
 */
export async function servePage(): Promise<{ url: string; stop(): Promise<void> }> {
  if (!existsSync(join(built, "index.html"))) {
    throw new Error("The page is not built. Build it: npm run build -w client");
  }
  const copy = await mkdtemp(join(tmpdir(), "chatterbox-page-"));
  await cp(built, copy, { recursive: true });
  const server = createServer(sirv(copy, { maxAge: 3600 })); // cached for the run
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      await rm(copy, { recursive: true, force: true });
    },
  };
}
