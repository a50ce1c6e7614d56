import { expect, test } from "vitest";
import { annAndBen, arrive, pairAndCat } from "./support/chat.ts";
import { connectClient } from "./support/client.ts";
import type { Person } from "./support/person.ts";

test("two people who ask for a stranger talk in private, until one of them leaves", async () => {
  const [ann, cat, server] = await annAndBen();
  await ann.button("Random chat").click();
  await ann.sees("room", { "data-room": "looking" });
  expect(await (await ann.sees("empty")).textContent()).toContain("Looking for a stranger");
  await looksPrivate(ann);

  const ben = await arrive(server.url);
  await ben.button("Random chat").click();
  await ann.sees("room", { "data-room": "talking" }, "You are talking to a stranger");
  await ben.sees("room", { "data-room": "talking" }, "Only the two of you can read this");
  await looksPrivate(ben);
  await ben.says("bye");
  await ann.hears("bye");
  await ben.input.fill("half a secret");
  await ben.button("Back to everyone").click();
  await ben.sees("room", { "data-room": "feed" });
  await ben.sees("happening", { "data-code": "feed" });
  expect(await ben.input.inputValue()).toBe("");
  await ben.sees("conversation", {}, "Private conversation, 1 message");

  await ann.sees("room", { "data-room": "left" }, "The stranger has left");
  await ann.sees("happening", { "data-code": "partner-left" });
  await ann.says("are you still there?");
  const unheard = await ann.hasSaid("are you still there?", { "data-delivery": "refused" });
  expect(await unheard.textContent()).toContain("Nobody heard this: you were alone.");
  await unheard.getByRole("button", { name: "Copy" }).click();
  await unheard.getByRole("button", { name: "Copied" }).waitFor();
  await looksPrivate(ann);

  await ben.says("here I am again");
  await cat.hears("here I am again");
  expect(cat.transcript()).toEqual(["here I am again"]);
});

test("private messages and the feed's stay apart", async () => {
  const [ann, ben, cat, server] = await pairAndCat();
  await ann.says("just between us");
  expect(await ben.hears("just between us")).toBe(await ann.id());
  ben.says("my lips are sealed");
  await ann.hears("my lips are sealed", { "data-author": await ben.id() });
  const dan = await connectClient(server.url);
  cat.says("hello Dan");
  await dan.hears("hello Dan"); // a leaked secret would have come first, to Ann and from her
  await ann.says("did you hear something?");
  await ben.hears("did you hear something?");
  ben.says("no");
  await ann.hears("no");
  expect(cat.transcript()).toEqual([]);
  expect(dan.transcript()).toEqual(["hello Dan"]);
  expect(await ann.transcript()).toEqual([
    "→ just between us",
    "my lips are sealed",
    "→ did you hear something?",
    "no",
  ]);
});

test("Next leaves the partner and finds somebody else, and Back leads to everyone", async () => {
  const [ann, ben, cat] = await pairAndCat();
  cat.goesTo("random");
  await cat.isTold("waiting");
  await ann.button("Next stranger").click();
  await ben.isTold("partner-left");
  await cat.isTold("paired");
  await ann.sees("room", { "data-room": "talking" });
  await ann.says("hello Cat");
  await cat.hears("hello Cat");

  await cat.leaves();
  await ann.sees("room", { "data-room": "left" });
  await ann.button("Next stranger").click();
  await ann.sees("room", { "data-room": "looking" });
  await ann.button("Back to everyone").click();
  await ann.sees("room", { "data-room": "feed" });
  await ann.page.locator("html[data-room=feed]").waitFor();
  ben.goesTo("feed");
  await ben.isTold("feed");
  await ann.says("hello everybody");
  await ben.hears("hello everybody");
  expect(ben.transcript()).toEqual(["hello everybody"]);
});

test("a message scheduled in private arrives for the two alone", async () => {
  const [ann, ben, cat, server] = await pairAndCat();
  await ann.says("/schedule seconds 1 message our secret");
  await ben.hears("our secret");
  const own = await ann.hasSaid("our secret");
  expect(await own.textContent()).toContain("Scheduled");
  (await connectClient(server.url)).says("what a day");
  await cat.hears("what a day");
  expect(cat.transcript()).toEqual(["what a day"]);
});

test("a message scheduled in private is not delivered once the partner has left", async () => {
  const [ann, ben, cat] = await pairAndCat();
  await ann.says("/schedule seconds 10 message too late");
  await ann.sees("pending", { "data-state": "waiting" });
  ben.goesTo("feed");
  const pending = await ann.sees("pending", { "data-state": "undelivered" });
  expect(await pending.textContent()).toContain("your partner left before it was due");
  ben.says("lovely here");
  await cat.hears("lovely here");
  expect(ben.transcript()).toEqual([]);
  expect(cat.transcript()).toEqual(["lovely here"]);
  await pending.getByRole("button", { name: "Discard" }).click();
  await ann.seesNo("pending-list");
});

/** The whole page shows that what you say is private. */
async function looksPrivate(person: Person) {
  await person.page.locator("html[data-room=private]").waitFor();
  expect(await person.input.getAttribute("placeholder")).not.toContain("everybody");
}
