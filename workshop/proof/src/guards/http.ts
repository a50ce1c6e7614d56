import { spawn } from "node:child_process";
import { adopt, ownGroup } from "@chatterbox/checks/servers/children";
import { type ServerProcess, serverProcess } from "@chatterbox/checks/servers/server-process";
import getPort from "get-port";
import { expect, test } from "vitest";
import type { Rig } from "./rig.ts";

/** A server says in one line where it listens, or why it can't. */
export function proveHttp({ file, start, listen, stopLater }: Rig): void {
  test("says in one sentence that its port is taken, and exits with 1", async () => {
    const first = await listen();
    const second = await start({ port: first.port });
    expect((await second.ended).code).toBe(1);
    expect(second.output.trim().split("\n")).toHaveLength(1);
    expect(second.output).toContain(`127.0.0.1:${first.port}`);
  });

  test.for(["127.0.0.1", "0.0.0.0"])(
    "listens on HOST %s, and logs one line of it",
    async (host) => {
      const port = await getPort();
      const line = await firstWords((onOutput) => start({ host, port, onOutput }));
      expect(line).toBe(`Listening on http://${host}:${port}\n`);
    },
  );

  test("listens on this machine alone where HOST is not set", async () => {
    const { HOST: _, ...others } = process.env;
    const port = await getPort();
    const options = { ...ownGroup, env: { ...others, PORT: `${port}` } };
    const loader = ["--import", import.meta.resolve("tsx")];
    const line = await firstWords((onOutput) => {
      const child = spawn(process.execPath, [...loader, file], options);
      adopt(child);
      const server = serverProcess(child, port, onOutput);
      stopLater(server);
      return server;
    });
    expect(line).toBe(`Listening on http://127.0.0.1:${port}\n`);
  });
}

/** What a server prints first; if it ends without a word, nothing. */
async function firstWords(
  start: (onOutput: (text: string) => void) => ServerProcess | Promise<ServerProcess>,
): Promise<string> {
  let tell = (_text: string) => {};
  const told = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const server = await start((text) => tell(text));
  return Promise.race([told, server.ended.then(() => server.output)]);
}
