import { join } from "node:path";
import { root } from "@chatterbox/stages/repository";
import { expect, test } from "vitest";
import { WarmProcesses } from "../src/servers/warm.ts";

test("a server that can't even be started has ended, and nobody waits for it", async () => {
  const gone = join(root, "no-such-folder"); // the attendee has removed it meanwhile
  const warm = new WarmProcesses(gone);
  await warm.refill(1);
  const server = await warm.run({ file: join(gone, "server.ts"), port: 1 });
  await server.ended;
  expect(server.hasEnded).toBe(true);
  await warm.close();
});
