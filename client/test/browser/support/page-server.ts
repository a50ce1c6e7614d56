import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const built = fileURLToPath(new URL("../../../dist", import.meta.url));

/** The built page, on a port of its own. */
export type PageServer = { url: string; stop(): Promise<void> };

/**
 * Serves the built page as it is now: a copy, because the page may be built anew meanwhile.
 * @throws Error if it isn't built
 */
export async function servePage(): Promise<PageServer> {
  if (!existsSync(join(built, "index.html"))) {
    throw new Error("The page is not built. Build it: npm run build -w client");
  }
  const copy = await mkdtemp(join(tmpdir(), "chatterbox-page-"));
  await cp(built, copy, { recursive: true });
  const server = createServer(sirv(copy, { etag: true }));
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
