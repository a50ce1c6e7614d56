import { spawn } from "node:child_process";
import { once } from "node:events";
import { adopt, ownGroup } from "@chatterbox/checks/servers/children";
import { type ServerProcess, serverProcess } from "@chatterbox/checks/servers/server-process";
import getPort from "get-port";
import { expect, test } from "vitest";
import { listening, type Rig } from "./rig.ts";

/** A server prints one line: where it listens, or why it can't. */
export function proveStart({ file, start, stopLater, shared }: Rig): void {
  test("exits with 1 and one sentence if its port is taken", async () => {
    const first = await shared();
    await listening(first);
    const second = await start({ port: first.port });
    expect((await second.ended).code).toBe(1);
    expect(second.output.trim().split("\n")).toHaveLength(1);
    expect(second.output).toContain(`127.0.0.1:${first.port}`);
  });

  test("listens on the address in HOST, and logs it in one line", async () => {
    const port = await getPort();
    const line = await firstWords((onOutput) => start({ host: "0.0.0.0", port, onOutput }));
    expect(line).toBe(`Listening on http://0.0.0.0:${port}\n`);
  });

  test("listens on 127.0.0.1 if HOST isn't set", async () => {
    const { HOST: _, ...others } = process.env;
    const port = await getPort();
    const line = await firstWords((onOutput) => {
      const env = { ...others, PORT: `${port}` };
      const child = spawn(process.execPath, [file], { ...ownGroup, env });
      adopt(child);
      const server = serverProcess(child, port, onOutput);
      stopLater(server);
      return server;
    });
    expect(line).toBe(`Listening on http://127.0.0.1:${port}\n`);
  });
}

/** A server that is asked to end says goodbye to everyone. */
export function proveStop({ start, open }: Rig): void {
  test.skipIf(process.platform === "win32").for(["SIGINT", "SIGTERM"] as const)(
    "closes every socket with 1001 and exits with 0 on %s",
    async (signal) => {
      const server = await start();
      const [ann, bob] = await Promise.all([open(server), open(server)]);
      const closed = Promise.all([once(ann, "close"), once(bob, "close")]);
      server.signal(signal);
      expect((await closed).map(([code]) => code)).toEqual([1001, 1001]);
      expect(await server.ended).toEqual({ code: 0, signal: null });
    },
  );
}

/** A server's first output, or all its output if it has ended. */
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
