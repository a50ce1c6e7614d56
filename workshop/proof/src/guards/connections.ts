import { once } from "node:events";
import { connect } from "node:net";
import { answersPing } from "@chatterbox/checks/conversation/client";
import { expect, test } from "vitest";
import type { WebSocket } from "ws";
import { hears, limit, listening, type Rig } from "./rig.ts";

/** A client that breaks the rules loses its own connection; other clients don't notice. */
export function proveConnections({ shared, open, openRaw }: Rig): void {
  test("takes a message of 64 KiB, and closes only its sender on a larger one, with 1009", async () => {
    const [ann, bob] = await Promise.all([open(), open()]);
    const closed = once(ann, "close");
    ann.send("x".repeat(64 * 1024));
    await isConnected(ann);
    ann.send("x".repeat(64 * 1024 + 1));
    expect((await closed)[0]).toBe(1009);
    await isConnected(bob);
  });

  test("survives text that is not UTF-8 (1007), half a handshake and half a frame", async () => {
    const bob = await open();
    const half = connect(await listening(await shared()));
    await once(half, "connect");
    half.write("GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgr");
    half.destroySoon();
    const raw = await openRaw();
    const answer = new Promise<Buffer>((resolve) => {
      raw.on("data", (data: Buffer) => {
        if (data[0] === 0x88) resolve(data); // a close frame; an id may come first
        const at = data.indexOf(Buffer.from([0x88, 0x02]));
        if (at > 0) resolve(data.subarray(at));
      });
    });
    raw.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]));
    expect((await answer).readUInt16BE(2)).toBe(1007);
    raw.destroy();
    const frame = await openRaw();
    frame.write(Buffer.from([0x81, 0xfe, 0x10]));
    frame.resetAndDestroy();
    await isConnected(bob);
  });

  test("answers 400 to anything but HTTP, and keeps serving everyone else", async () => {
    const bob = await open();
    const raw = connect(await listening(await shared()));
    raw.write("this is not HTTP\r\n\r\n");
    const [data] = (await once(raw, "data")) as [Buffer];
    expect(data.toString()).toMatch(/^HTTP\/1\.1 400/);
    raw.destroy();
    await isConnected(bob);
  });
}

/** A client that never reads can't fill the server's memory. */
export function proveSlowReader({ open, openRaw }: Rig): void {
  test("drops a client that never reads once its backlog exceeds 1 MiB", async () => {
    const [deaf, ann] = await Promise.all([openRaw(), open()]);
    deaf.pause();
    const dropped = once(deaf, "close");
    // The system buffers several megabytes on both sides before the server has to.
    const message = JSON.stringify({ type: "text", data: { text: "x".repeat(60_000) } });
    for (let count = 0; count < 2000 && !deaf.closed; count++) {
      ann.send(message);
      if (count % 20 === 19) await isConnected(ann);
      if (count === 600) deaf.resume(); // a paused socket doesn't notice that it is closed
    }
    await dropped;
    const bob = await open();
    const heard = hears(bob, "still here");
    ann.send('{"type":"text","data":{"text":"still here"}}');
    await heard;
  });
}

async function isConnected(socket: WebSocket): Promise<void> {
  expect(await answersPing(socket, limit)).toBe(true);
}
