import { once } from "node:events";
import { connect } from "node:net";
import { connectRaw } from "@chatterbox/checks/conversation/person";
import { expect, test } from "vitest";
import { answersPing, open } from "./client.ts";
import type { Rig } from "./rig.ts";

/** What is not HTTP, nor WebSocket, takes nobody down but its sender. */
export function proveBrokenBytes({ listen }: Rig): void {
  test("survives text that is not UTF-8 (1007), half a handshake and half a frame", async () => {
    const server = await listen();
    const bob = await open(server);
    const address = { host: "127.0.0.1", port: server.port };
    const half = connect(address);
    await once(half, "connect");
    half.write("GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgr");
    half.destroySoon();
    const raw = await connectRaw(address);
    const answer = new Promise<Buffer>((resolve) => {
      raw.on("data", (data: Buffer) => {
        if (data[0] === 0x88) resolve(data); // a close frame; before it an id may come
        const at = data.indexOf(Buffer.from([0x88, 0x02]));
        if (at > 0) resolve(data.subarray(at));
      });
    });
    raw.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]));
    expect((await answer).readUInt16BE(2)).toBe(1007);
    raw.destroy();
    const frame = await connectRaw(address);
    frame.write(Buffer.from([0x81, 0xfe, 0x10]));
    frame.resetAndDestroy();
    await answersPing(bob);
  });

  test("an HTTP request that is none gets 400, and the others go on", async () => {
    const server = await listen();
    const bob = await open(server);
    const raw = connect({ host: "127.0.0.1", port: server.port });
    raw.write("this is not HTTP\r\n\r\n");
    const [data] = (await once(raw, "data")) as [Buffer];
    expect(data.toString()).toMatch(/^HTTP\/1\.1 400/);
    raw.destroy();
    await answersPing(bob);
  });
}
