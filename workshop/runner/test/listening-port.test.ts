import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";
import { freePort } from "@chatterbox/testing/free-port";
import { expect, test } from "vitest";
import { listeningPort } from "../src/listening-port.ts";

const host = "127.0.0.1";

test.for(["127.0.0.1", "::1"])(
  "a port on which a program listens at %s is not free",
  async (at) => {
    const port = await freePort();
    const server = createServer().listen(port, at);
    await once(server, "listening");
    const chosen = await listeningPort(String(port), host);
    expect(chosen.port).toBeGreaterThan(port);
    expect(chosen.note).toContain(String(port));
    server.close();
  },
);

test("a port that another runner has claimed is not free, though nothing listens there yet", async () => {
  const port = await freePort();
  const claim = createSocket("udp4").bind({ port, address: host, exclusive: true });
  await once(claim, "listening");
  expect((await listeningPort(String(port), host)).port).toBeGreaterThan(port);
  claim.close();
});

test("a lesson's port is free again for the next lesson of the same runner", async () => {
  const port = await freePort();
  for (let lesson = 0; lesson < 2; lesson++) {
    expect(await listeningPort(String(port), host)).toEqual({ port, note: undefined });
  }
});
