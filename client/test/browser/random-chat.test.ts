import { expect, test } from "vitest";
import { arrive, serve, threePeople } from "./support/chat.ts";
import type { Person } from "./support/person.ts";
import type { StageServer } from "./support/stage-server.ts";

test("whoever asks for a stranger looks for one, and talks when somebody else asks", async () => {
  const [ann, ben] = await threePeople(await serve("server"));
  await ann.button("Random chat").click();
  await ann.sees("place", { "data-place": "looking" });
  expect(await (await ann.sees("empty")).textContent()).toContain("Looking for a stranger");
  await looksPrivate(ann);

  await ben.button("Random chat").click();
  await ann.sees("place", { "data-place": "talking" }, "You are talking to a stranger");
  await ben.sees("place", { "data-place": "talking" }, "Only the two of you read this");
  await looksPrivate(ben);
});

test("private words reach the partner alone, and the feed's don't reach them", async () => {
  const [ann, ben, cat, server] = await pairAndCat();
  await ann.says("just between us");
  await ben.hears("just between us", { "data-author": await ann.id() });
  await ben.says("my lips are sealed");
  await ann.hears("my lips are sealed");
  const dan = await arrive(server.url);
  await dan.says("hello everybody");
  await cat.hears("hello everybody"); // had the secret been for Cat, it had come before

  await cat.says("hello Dan");
  await dan.hears("hello Dan");
  await ann.says("did you hear something?");
  await ben.hears("did you hear something?");
  expect(await cat.transcript()).toEqual(["hello everybody", "→ hello Dan"]);
  expect(await ben.transcript()).toEqual([
    "just between us",
    "→ my lips are sealed",
    "did you hear something?",
  ]);
});

test("who is left alone is told so, stays in private, and is heard by nobody", async () => {
  const [ann, ben, cat] = await pairAndCat();
  await ben.says("bye");
  await ann.hears("bye");
  await ben.input.fill("half a secret");
  await ben.button("Back to everyone").click();
  await ben.sees("place", { "data-place": "feed" });
  await ben.sees("happening", { "data-code": "feed" });
  expect(await ben.input.inputValue()).toBe("");
  await ben.sees("conversation", {}, "Private conversation, 1 message");

  await ann.sees("place", { "data-place": "left" }, "The stranger has left");
  await ann.sees("happening", { "data-code": "partner-left" });
  await ann.says("are you still there?");
  const unheard = await ann.hasSaid("are you still there?", { "data-delivery": "refused" });
  expect(await unheard.textContent()).toContain("Nobody heard this: you were alone.");
  await unheard.getByRole("button", { name: "Copy" }).click();
  await unheard.getByRole("button", { name: "Copied" }).waitFor();
  await looksPrivate(ann);

  await ben.says("here I am again");
  await cat.hears("here I am again");
  expect(await cat.transcript()).toEqual(["here I am again"]);
});

test("next leaves the partner and finds somebody else, and back leads to everyone", async () => {
  const [ann, ben, cat] = await pairAndCat();
  await ann.says("hello Ben");
  await ben.hears("hello Ben");
  await cat.button("Random chat").click();
  await cat.sees("place", { "data-place": "looking" });
  await ann.button("Next stranger").click();
  await ann.sees("place", { "data-place": "talking" });
  await cat.sees("place", { "data-place": "talking" });
  await ben.sees("place", { "data-place": "left" });

  await ann.says("hello Cat");
  await cat.hears("hello Cat");
  await ben.button("Next stranger").click();
  await ben.sees("place", { "data-place": "looking" });
  for (const person of [ann, cat, ben]) {
    await person.button("Back to everyone").click();
    await person.sees("place", { "data-place": "feed" });
  }
  await ann.says("hello both");
  await ben.hears("hello both");
  await cat.hears("hello both");
  await ben.page.locator("html[data-place=feed]").waitFor();
});

test("a partner who closes the page has left", async () => {
  const [ann, ben] = await pairAndCat();
  await ben.page.close();
  await ann.sees("place", { "data-place": "left" });
});

test("what is scheduled in private arrives for the two who are still together, and for nobody else", async () => {
  const [ann, ben, cat, server] = await pairAndCat();
  await ann.says("/schedule seconds 1 message our secret");
  await ben.hears("our secret");
  const own = await ann.hasSaid("our secret");
  expect(await own.textContent()).toContain("Scheduled");
  const dan = await arrive(server.url);
  await dan.says("what a day");
  await cat.hears("what a day");
  expect(await cat.transcript()).toEqual(["what a day"]);
});

test("what is scheduled in private and comes due after the partner has left is not delivered", async () => {
  const [ann, ben, cat] = await pairAndCat();
  await ann.says("/schedule seconds 10 message too late");
  await ann.sees("pending", { "data-state": "waiting" });
  await ben.button("Back to everyone").click();
  const pending = await ann.sees("pending", { "data-state": "undelivered" });
  expect(await pending.textContent()).toContain("your partner had left before its time came");
  await ben.says("lovely here");
  await cat.hears("lovely here");
  expect(await ben.transcript()).not.toContain("too late");
  expect(await cat.transcript()).toEqual(["lovely here"]);
  await pending.getByRole("button", { name: "Discard" }).click();
  await ann.seesNo("pending-list");
});

/** Ann and Ben, who talk in private, Cat, who doesn't, and their server. */
async function pairAndCat(): Promise<[Person, Person, Person, StageServer]> {
  const server = await serve("server");
  const [ann, ben, cat] = await threePeople(server);
  for (const person of [ann, ben]) await person.button("Random chat").click();
  for (const person of [ann, ben]) await person.sees("place", { "data-place": "talking" });
  return [ann, ben, cat, server];
}

/** To whom one speaks is never unclear: the whole page knows that it is private. */
async function looksPrivate(person: Person) {
  await person.page.locator("html[data-place=private]").waitFor();
  expect(await person.input.getAttribute("placeholder")).not.toContain("everybody");
}
