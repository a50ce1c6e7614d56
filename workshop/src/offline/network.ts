import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const preload = new URL("no-network.cjs", import.meta.url);

/** That a process tried to reach something beyond this machine; which one is known of Node.js alone. */
export type Attempt = { program?: string; target: string };

/** The network, switched off for this process and for all that it starts from now on. */
export type NetworkOff = {
  /** Every attempt until now. */
  attempts(): Promise<Attempt[]>;
  /** Removes what was needed to note them. It stays off: this process is about to end. */
  close(): void;
};

/**
 * Switches the network off, as far as that is possible from within. What runs in Node.js can't connect to
 * another machine; other programs are told of a proxy that only notes what they ask it for.
 */
export async function switchNetworkOff(): Promise<NetworkOff> {
  const folder = await mkdtemp(join(tmpdir(), "chatterbox-offline-"));
  const log = join(folder, "attempts");
  await writeFile(log, "");
  const asked: Attempt[] = [];
  const proxy = await startProxy(asked);
  const proxies = ["http_proxy", "https_proxy", "all_proxy"].flatMap((name) => [
    [name, proxy.address],
    [name.toUpperCase(), proxy.address],
  ]);
  const options = `${process.env.NODE_OPTIONS ?? ""} --import=${preload.href}`.trim();
  const own = { CHATTERBOX_NETWORK_LOG: log, NODE_OPTIONS: options, npm_config_offline: "true" };
  const direct = "localhost,127.0.0.1,::1";
  Object.assign(process.env, Object.fromEntries(proxies), own, {
    no_proxy: direct,
    NO_PROXY: direct,
  });
  createRequire(import.meta.url)("./no-network.cjs");
  return {
    async attempts() {
      const lines = (await readFile(log, "utf8")).split("\n").filter((line) => line !== "");
      return [...lines.map((line) => JSON.parse(line) as Attempt), ...asked];
    },
    close() {
      proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A proxy for HTTP that leads nowhere. */
async function startProxy(asked: Attempt[]) {
  const server = createServer((request, response) => {
    asked.push({ target: request.url ?? "" });
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    asked.push({ target: request.url ?? "" });
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 The network is off\r\n\r\n");
  });
  server.unref(); // nobody waits for it
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}`, close };
}
