import { join } from "node:path";
import { type ServerProcess, waitUntilListening } from "@chatterbox/checks/servers/server-process";
import { type Run, runOnce } from "@chatterbox/checks/servers/warm";
import { type Stage, serverFile } from "@chatterbox/stages/stages";
import getPort from "get-port";
import { afterEach, expect } from "vitest";

/** What a guard needs to prove itself on a stage: servers, which are stopped after each test. */
export type Rig = {
  /** The stage's code. */
  file: string;
  /** Starts the stage. @param how it differs from a start on a free port of this machine */
  start(how?: Partial<Run>): Promise<ServerProcess>;
  /** Starts the stage, and waits until it listens on this machine alone. */
  listen(): Promise<ServerProcess>;
  /** Has a server that was started in another way stopped after the test. */
  stopLater(server: ServerProcess): void;
};

/** Makes the rig of a stage, in tests for vitest. */
export function rigFor(stage: Stage): Rig {
  const running: ServerProcess[] = [];
  const file = join(stage.folder, serverFile);
  const start = async (how: Partial<Run> = {}) => {
    const server = await runOnce({ file, port: await getPort(), ...how });
    running.push(server);
    return server;
  };
  const listen = async () => {
    const server = await start();
    expect(await waitUntilListening(server, 10_000)).toEqual({ host: "127.0.0.1" });
    return server;
  };
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
  });
  return { file, start, listen, stopLater: (server) => void running.push(server) };
}
