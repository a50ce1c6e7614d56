import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { freePort } from "@chatterbox/testing/free-port";
import { onTestFinished } from "vitest";
import type { StageServer } from "./stage-server.ts";

/** A proxy in front of a server that cuts off one person, and nobody else. */
export type Gate = { url: string; open(): Promise<void>; shut(): Promise<void> };

/** Starts an open gate, which ends with the test. */
export async function gateBefore(server: StageServer): Promise<Gate> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  const gate = createServer((incoming) => {
    const outgoing = connect(server.port, "127.0.0.1");
    for (const [from, to] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
    }
  });
  const shut = async () => {
    if (!gate.listening) return;
    gate.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await once(gate, "close");
  };
  const open = async () => {
    gate.listen(port, "127.0.0.1");
    await once(gate, "listening");
  };
  await open();
  onTestFinished(shut);
  return { url: `ws://127.0.0.1:${port}/`, open, shut };
}
