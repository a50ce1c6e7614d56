import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const built = fileURLToPath(new URL("../../../dist", import.meta.url));

/** The built page, on a port of its own. */
export type PageServer = { url: string; stop(): Promise<void> };

/**
 * Serves the built page, as it is.
 * @throws Error if it isn't built
 */
export async function servePage(): Promise<PageServer> {
  if (!existsSync(join(built, "index.html"))) {
    throw new Error("The page is not built. Build it: npm run build -w client");
  }
  const server = createServer(sirv(built, { etag: true }));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
