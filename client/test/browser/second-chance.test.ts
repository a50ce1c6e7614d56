import { expect, test } from "vitest";
import { serve, twoPeople } from "./support/chat.ts";
import { speakRaw } from "./support/raw.ts";

test("what was refused is said again by a click, and arrives", async () => {
  const server = await serve("lesson03"); // which refuses nothing, but passes a refusal on
  const [ann, ben] = await twoPeople(server);
  await ann.says("once more");
  await ben.hears("once more");
  const refusal = { author: "server", type: "error", data: { code: "bad-message", text: "No." } };
  await speakRaw(ann, server.url, [JSON.stringify(refusal)]);
  const refused = await ann.hasSaid("once more", { "data-delivery": "refused" });
  await refused.getByRole("button", { name: "Send again" }).click();
  await ann.hasSaid("once more", { "data-delivery": "sent" });
  await ann.says("that was all");
  await ben.hears("that was all");
  expect(await ben.transcript()).toEqual(["once more", "once more", "that was all"]);
});
