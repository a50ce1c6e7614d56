import { connectRaw } from "@chatterbox/checks/conversation/person";
import { test } from "vitest";
import { hears, open } from "./client.ts";
import type { Rig } from "./rig.ts";

/** A frame of text without a mask to speak of: its key is 0 (RFC 6455, section 5.3). */
const text = (words: string) =>
  Buffer.concat([
    Buffer.from([0x81, 0x80 + words.length, 0, 0, 0, 0]),
    Buffer.from(words, "latin1"),
  ]);
const goodbye = Buffer.from([0x88, 0x80, 0, 0, 0, 0]);

/** Strangers meet those who are there, and nobody else. */
export function proveRandom({ listen }: Rig): void {
  test("pairs nobody with a client that has said goodbye and does not hang up", async () => {
    const server = await listen();
    const address = { host: "127.0.0.1", port: server.port };
    const raw = await connectRaw(address, { allowHalfOpen: true });
    const heard = (part: string | Buffer) =>
      new Promise<void>((resolve) => {
        raw.on("data", (data: Buffer) => data.includes(part) && resolve());
      });
    const waits = heard("waiting");
    raw.write(text('{"channel":"random"}'));
    await waits;
    const answered = heard(Buffer.from([0x88, 0]));
    raw.write(goodbye);
    await answered;
    const bob = await open(server);
    const bobWaits = hears(bob, "waiting");
    bob.send('{"channel":"random"}');
    await bobWaits;
    const pair = hears(bob, "paired");
    const cho = await open(server);
    cho.send('{"channel":"random"}');
    await pair;
    raw.destroy();
  });
}
