import { type Address, close, open, openRaw } from "@chatterbox/checks/conversation/client";
import { type ServerProcess, waitUntilListening } from "@chatterbox/checks/servers/server-process";
import { type Run, runOnce } from "@chatterbox/checks/servers/warm";
import getPort from "get-port";
import { afterAll, afterEach, expect } from "vitest";
import type { WebSocket } from "ws";

/** What the guards' tests need to run a stage. Servers and clients end after each test. */
export type Rig = {
  /** The stage as it was built. */
  file: string;
  /** Starts a server on a free port of this machine, unless `how` says otherwise. */
  start(how?: Partial<Run>): Promise<ServerProcess>;
  /** Stops a server that the test started itself, when the test ends. */
  stopLater(server: ServerProcess): void;
  /** The server that tests share if they don't stop it. It listens. */
  shared(): Promise<ServerProcess>;
  /** Connects a client to a server, the shared one if none is named. */
  open(server?: ServerProcess): Promise<WebSocket>;
  /** Like `openRaw` of the checks, to the shared server. */
  openRaw(options?: Parameters<typeof openRaw>[1]): ReturnType<typeof openRaw>;
};

/** How long a handshake and the answer to a ping may take, in milliseconds: for hangs only. */
export const limit = 30_000;

/** The rig for the tests of a stage. */
export function rigFor(file: string): Rig {
  const servers: ServerProcess[] = [];
  const clients: WebSocket[] = [];
  let sharedServer: Promise<ServerProcess> | undefined;
  const run = async (how: Partial<Run> = {}) => runOnce({ file, port: await getPort(), ...how });
  const shared = () => {
    sharedServer ??= run();
    return sharedServer;
  };
  afterEach(async () => {
    if ((await sharedServer)?.hasEnded) sharedServer = undefined; // the test took it down
    await Promise.all([
      ...clients.splice(0).map(close),
      ...servers.splice(0).map((server) => server.stop()),
    ]);
  });
  afterAll(async () => (await sharedServer)?.stop());
  return {
    file,
    async start(how) {
      const server = await run(how);
      servers.push(server);
      return server;
    },
    stopLater: (server) => void servers.push(server),
    shared,
    async open(server) {
      const address = await listening(server ?? (await shared()));
      const client = await open(address, limit, (socket) => socket);
      clients.push(client);
      return client;
    },
    openRaw: async (options) => openRaw(await listening(await shared()), options),
  };
}

/** Where a server listens, once it does. It must be reachable from this machine only. */
export async function listening(server: ServerProcess): Promise<Address> {
  expect(await waitUntilListening(server, limit), server.output).toEqual({ host: "127.0.0.1" });
  return { host: "127.0.0.1", port: server.port };
}

/**
 * Resolves when a client has received frames that contain these words.
 * @param wanted how many of them
 * @throws Error if the connection closes first: the server may have crashed
 */
export function hears(socket: WebSocket, words: string, wanted = 1): Promise<void> {
  return new Promise((resolve, reject) => {
    let count = 0;
    socket.on("message", (data) => {
      if (data.toString().includes(words) && ++count === wanted) resolve();
    });
    socket.once("close", (code) =>
      reject(new Error(`The connection closed with ${code} before "${words}" came.`)),
    );
  });
}
