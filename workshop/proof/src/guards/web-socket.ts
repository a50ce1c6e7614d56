import { once } from "node:events";
import { expect, test } from "vitest";
import { answersPing, open } from "./client.ts";
import type { Rig } from "./rig.ts";

/** Each WebSocket ends as it should, and none for what another did. */
export function proveWebSockets({ listen }: Rig): void {
  test.skipIf(process.platform === "win32").for(["SIGINT", "SIGTERM"] as const)(
    "closes every socket with 1001 and exits with 0 on %s",
    async (signal) => {
      const server = await listen();
      const [ann, bob] = await Promise.all([open(server), open(server)]);
      const closed = Promise.all([once(ann, "close"), once(bob, "close")]);
      server.signal(signal);
      expect((await closed).map(([code]) => code)).toEqual([1001, 1001]);
      expect(await server.ended).toEqual({ code: 0, signal: null });
    },
  );

  test("takes a message of 64 KiB and closes on a larger one with 1009, for its sender alone", async () => {
    const server = await listen();
    const [ann, bob] = await Promise.all([open(server), open(server)]);
    const closed = once(ann, "close");
    ann.send("x".repeat(64 * 1024));
    await answersPing(ann); // it was taken
    ann.send("x".repeat(64 * 1024 + 1));
    expect((await closed)[0]).toBe(1009);
    await answersPing(bob);
  });
}
