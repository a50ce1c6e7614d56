import { once } from "node:events";
import { connectRaw } from "@chatterbox/checks/conversation/person";
import { test } from "vitest";
import { answersPing, hears, open } from "./client.ts";
import type { Rig } from "./rig.ts";

/** Who never reads can't fill the server's memory. */
export function proveSlowReader({ listen }: Rig): void {
  test("drops a client that never reads, once more than 1 MiB waits for it", async () => {
    const server = await listen();
    const deaf = await connectRaw({ host: "127.0.0.1", port: server.port });
    deaf.pause();
    const dropped = once(deaf, "close");
    const [ann, bob] = await Promise.all([open(server), open(server)]);
    let going = true;
    deaf.once("close", () => {
      going = false;
    });
    // The system buffers some megabytes on both sides before anything waits in the server.
    const text = "x".repeat(60_000);
    deaf.once("error", () => {});
    for (let count = 0; count < 2000 && going; count++) {
      ann.send(JSON.stringify({ type: "text", data: { text } }));
      if (count % 20 === 19) await answersPing(ann);
      if (count === 600) deaf.resume(); // a socket that is paused does not notice that it is closed
    }
    await dropped;
    ann.send('{"type":"text","data":{"text":"still here"}}');
    await hears(bob, "still here");
  });
}
