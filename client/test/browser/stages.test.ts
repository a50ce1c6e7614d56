import { expect, test } from "vitest";
import { arrive, serve, threePeople, twoPeople } from "./support/chat.ts";
import { speakRaw } from "./support/raw.ts";

test("lesson 2 begins with an echo: one's own words come back as somebody else's, explained", async () => {
  const [ann, ben] = await twoPeople(await serve("lesson02"));
  await ann.sees("explanation", { "data-explanation": "noId" });
  await ann.says("is there an echo?");
  await ann.hasSaid("is there an echo?", { "data-delivery": "sent" });
  await ann.hears("is there an echo?");
  // A neighbour might have said the same. So the page needs a second one, and one that is prompt.
  const explained = ann.part("explanation", { "data-explanation": "echo" });
  for (let times = 2; times < 20 && (await explained.count()) === 0; times++) {
    await ann.says(`echo number ${times}?`);
    await ann.hears(`echo number ${times}?`);
  }
  await explained.waitFor();
  expect(await explained.textContent()).toContain("lesson 1");

  await ben.says("only I hear this"); // and not what Ann has said before
  await ben.hears("only I hear this");
  expect(await ben.transcript()).toEqual(["→ only I hear this", "only I hear this"]);

  await ann.button("Got it").click();
  await ann.seesNo("explanation");
});

test("lesson 3 begins with a broadcast: everyone else hears it, in order, and its sender once", async () => {
  const [ann, ben, cat] = await threePeople(await serve("lesson03"));
  for (const word of ["one", "two", "three"]) await ann.says(word);
  await ben.hears("three");
  await cat.hears("three");
  await ben.says("four");
  await ann.hears("four");
  await cat.hears("four");
  expect(await ann.transcript()).toEqual(["→ one", "→ two", "→ three", "four"]);
  expect(await ben.transcript()).toEqual(["one", "two", "three", "→ four"]);
  expect(await cat.transcript()).toEqual(["one", "two", "three", "four"]);
  const explanation = await cat.sees("explanation", { "data-explanation": "noId" });
  expect(await explanation.textContent()).toContain("lesson 3");
  expect(await cat.part("you").count()).toBe(0);
});

test("lesson 3's server passes everything on, and the page shows what it has to make of it", async () => {
  const server = await serve("lesson03");
  const [ann, ben] = await twoPeople(server);
  await speakRaw(ben, server.url, ["a line from a terminal"]);
  await ann.hears("a line from a terminal");

  await ann.button("Random chat").click();
  await ben.sees("happening", { "data-code": "channel-frame" });
  await ann.sees("happening", { "data-code": "random-unknown" });
  await ann.sees("place", { "data-place": "feed" });

  await ann.says("/schedule seconds 1 message at once, I fear");
  const early = await ben.hears("at once, I fear");
  expect(await early.textContent()).toContain("The schedule is still inside");
  await ann.sees("pending", { "data-state": "overdue" }, "at once, I fear");
});

test("lesson 4 begins with ids: two tabs are two people, who see each other's", async () => {
  const [ann, ben, cat] = await threePeople(await serve("lesson04"));
  const [annsId, bensId] = [await ann.id(), await ben.id()];
  expect(new Set([annsId, bensId, await cat.id()]).size).toBe(3);

  await ann.says("hello");
  await ben.says("hello to you");
  await cat.hears("hello", { "data-author": annsId });
  await cat.hears("hello to you", { "data-author": bensId });
  expect(await ann.part("explanation").count()).toBe(0);
});

test("lesson 4's ids can't be forged: what claims to be Ann is shown as its real author's", async () => {
  const server = await serve("lesson04");
  const [ann, ben] = await twoPeople(server);
  const annsId = await ann.id();
  const forged = { author: annsId, type: "text", data: { text: "I am Ann, honestly" } };
  const [first = ""] = await speakRaw(ben, server.url, [JSON.stringify(forged)], 1);
  const { id } = JSON.parse(first);

  await ann.hears("I am Ann, honestly", { "data-author": id });
  await ben.hears("I am Ann, honestly", { "data-author": id });
  expect(id).not.toBe(annsId);
});

test("what the server can't read is refused in the reader's language, and only they see it", async () => {
  const server = await serve("lesson04");
  const ben = await arrive(server.url);
  const ann = await arrive(server.url, {
    before: () => {
      // Somebody plays with the page's own connection, from the console.
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

  await ann.says("still here"); // the connection has stayed open
  await ben.hears("still here");
  expect(await ben.part("happening").count()).toBe(0);
});

test("random chat at a server that refuses it leaves one with everybody, and says so", async () => {
  const ann = await arrive((await serve("lesson05")).url);
  await ann.button("Random chat").click();
  const line = await ann.sees("happening", { "data-code": "random-unknown" });
  expect(await line.textContent()).toContain("lesson 5");
  await ann.sees("place", { "data-place": "feed" });
});

test("an emoji travels as an emoji, and is drawn large", async () => {
  const [ann, ben] = await twoPeople(await serve("lesson05"));
  await ann.part("emoji").click();
  await ann.part("emoji-picker").getByRole("combobox").fill("tada");
  await ann
    .part("emoji-picker")
    .getByRole("option", { name: /party popper/i })
    .click();
  await ann.hasSaid("🎉", { "data-delivery": "sent" });
  const message = await ben.hears("🎉");
  expect(await message.locator(".bubble.large").count()).toBe(1);
  await ann.part("open-wire").click();
  const frame = await ann.sees("frame", { "data-kind": "sent" });
  expect(await frame.textContent()).toContain('"type":"emoji","data":{"emoji":"🎉"}');
});
