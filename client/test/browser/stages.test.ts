import { expect, test } from "vitest";
import { annAndBen, arrive, serve } from "./support/chat.ts";
import { connectClient } from "./support/client.ts";

test("lesson 2 starts with an echo: your words come back as somebody else's, with an explanation", async () => {
  const [ann] = await annAndBen("lesson02");
  await ann.sees("explanation", { "data-explanation": "noId" });
  await ann.says("is there an echo?");
  await ann.hasSaid("is there an echo?", { "data-delivery": "sent" });
  await ann.hears("is there an echo?");
  // A neighbour might have said the same, so the page needs a second echo, and a prompt one.
  const explained = ann.part("explanation", { "data-explanation": "echo" });
  for (let times = 2; times < 20 && (await explained.count()) === 0; times++) {
    await ann.says(`echo number ${times}?`);
    await ann.hears(`echo number ${times}?`);
  }
  await explained.waitFor();
  expect(await explained.textContent()).toContain("lesson 1");
  await ann.button("Got it").click();
  await ann.seesNo("explanation");
});

test("lesson 3 starts with a broadcast: everyone hears each message once, in order", async () => {
  const [ann, ben] = await annAndBen("lesson03");
  for (const word of ["one", "two", "three"]) await ann.says(word);
  await ben.hears("three");
  ben.says("four");
  await ann.hears("four");
  expect(ben.transcript()).toEqual(["one", "two", "three"]);
  expect(await ann.transcript()).toEqual(["→ one", "→ two", "→ three", "four"]);
  const explanation = await ann.sees("explanation", { "data-explanation": "noId" });
  expect(await explanation.textContent()).toContain("lesson 3");
  expect(await ann.part("you").count()).toBe(0);
});

test("lesson 3's server passes everything on, and the page explains what it gets", async () => {
  const [ann, ben] = await annAndBen("lesson03");
  ben.sends("a line from a terminal");
  await ann.hears("a line from a terminal");
  ben.goesTo("random");
  await ann.sees("happening", { "data-code": "channel-frame" });
  await ann.button("Random chat").click();
  await ann.sees("happening", { "data-code": "random-unknown" });
  await ann.sees("room", { "data-room": "feed" });

  const data = { text: "too early", schedule: { seconds: 1 } };
  ben.sends(JSON.stringify({ author: "me", type: "text", data }));
  const early = await ann.hears("too early");
  expect(await early.textContent()).toContain("Still has its schedule");
  await ann.says("/schedule seconds 1 message at once, I fear");
  await ann.sees("pending", { "data-state": "overdue" }, "at once, I fear");
});

test("Send again sends a refused message again", async () => {
  const [ann, ben] = await annAndBen("lesson03"); // refuses nothing, but passes a refusal on
  await ann.says("once more");
  await ben.hears("once more");
  const refusal = { author: "server", type: "error", data: { code: "bad-message", text: "No." } };
  ben.sends(JSON.stringify(refusal));
  const refused = await ann.hasSaid("once more", { "data-delivery": "refused" });
  await refused.getByRole("button", { name: "Send again" }).click();
  await ann.hasSaid("once more", { "data-delivery": "sent" });
  await ann.says("that was all");
  await ben.hears("that was all");
  expect(ben.transcript()).toEqual(["once more", "once more", "that was all"]);
});

test("lesson 4 starts with ids: each message carries its real author's, even if it claims another", async () => {
  const [ann, ben] = await annAndBen("lesson04");
  const [annsId, bensId] = [await ann.id(), await ben.id()];
  expect(bensId).not.toBe(annsId);
  await ann.says("hello");
  expect(await ben.hears("hello")).toBe(annsId);
  const forged = { author: annsId, type: "text", data: { text: "I am Ann, honestly" } };
  ben.sends(JSON.stringify(forged));
  await ann.hears("I am Ann, honestly", { "data-author": bensId });
  expect(await ann.part("explanation").count()).toBe(0);
});

test("an error from the server appears in the reader's language, and to nobody else", async () => {
  const server = await serve("lesson04");
  const ben = await connectClient(server.url);
  const ann = await arrive(server.url, {
    profile: {},
    before: () => {
      // Sends a bad frame on the page's own connection, as from the console.
      const Original = window.WebSocket;
      window.WebSocket = class extends Original {
        constructor(url: string | URL) {
          super(url);
          window.addEventListener("play", () => this.send("no JSON"));
        }
      };
    },
  });
  await ann.page.evaluate(() => window.dispatchEvent(new Event("play")));
  const line = await ann.sees("happening", { "data-code": "bad-message" });
  expect(await line.textContent()).toContain("did not understand");

  await ann.says("still here"); // the connection stayed open
  await ben.hears("still here");
  expect(ben.transcript()).toEqual(["still here"]);
});

test("a server without random chat leaves you with everybody, and the page says so", async () => {
  const [ann] = await annAndBen("lesson05");
  await ann.button("Random chat").click();
  const line = await ann.sees("happening", { "data-code": "random-unknown" });
  expect(await line.textContent()).toContain("lesson 5");
  await ann.sees("room", { "data-room": "feed" });
});
