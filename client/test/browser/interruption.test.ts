import { expect, test } from "vitest";
import { arrive, serve, threePeople, twoPeople } from "./support/chat.ts";
import { gateBefore } from "./support/gate.ts";
import type { Person } from "./support/person.ts";

test("when the server ends in mid-chat, the page says so, keeps everything, and goes on after its return", async () => {
  const server = await serve("server");
  const [ann, ben] = await twoPeople(server);
  const formerId = await ann.id();
  await ann.says("before");
  await ben.hears("before");
  await ann.input.pressSequentially("half a sen");
  await server.stop();
  await ann.sees("happening", { "data-code": "lost" });
  await ann.sees("trouble", { "data-trouble": "lost" });
  await ann.input.pressSequentially("tence");

  await serve("server", server.port);
  for (const person of [ann, ben]) await person.sees("connection", { "data-phase": "open" });
  await ann.sees("happening", { "data-code": "back" });
  await ann.seesNo("trouble");
  expect(await ann.input.inputValue()).toBe("half a sentence");
  expect(await ann.id()).not.toBe(formerId);
  await ann.input.press("Enter");
  await ben.hears("half a sentence");
  expect(await ben.transcript()).toEqual(["before", "half a sentence"]);
});

test("what is said while the server is away waits, and arrives after its return, in order", async () => {
  const server = await serve("server");
  const gate = await gateBefore(server); // so that Ann comes back after Ben
  const [ann, ben] = await Promise.all([arrive(gate.url), arrive(server.url)]);
  await gate.shut();
  await server.stop();
  await ann.sees("connection", { "data-phase": "waiting" });
  await ann.types("first");
  await ann.types("second");
  await ann.types("/schedule seconds 1 message third");
  await ann.hasSaid("first", { "data-delivery": "queued" });
  const second = await ann.hasSaid("second", { "data-delivery": "queued" });
  expect(await second.textContent()).toContain("Waits for the connection");
  await ann.sees("pending", { "data-state": "queued" }, "third");

  await serve("server", server.port);
  await ben.sees("connection", { "data-phase": "open" });
  await gate.open();
  await ben.hears("third");
  await ann.hasSaid("second", { "data-delivery": "sent" });
  expect(await ben.transcript()).toEqual(["first", "second", "third"]);
  expect(await ann.transcript()).toEqual(["→ first", "→ second", "→ third"]);
});

test("what was meant for one stranger never gets into the feed, though the connection is lost", async () => {
  const server = await serve("server");
  const [ann, ben, cat] = await threePeople(server);
  await pair(ann, ben);
  await ann.says("a secret");
  await ben.hears("a secret");
  await server.stop();
  await ann.sees("place", { "data-place": "over" }, "This conversation is over");
  await ann.types("another secret");
  await ann.hasSaid("another secret", { "data-delivery": "unsent" });

  await serve("server", server.port);
  for (const person of [ann, ben, cat]) await person.sees("connection", { "data-phase": "open" });
  await ann.types("a third secret"); // connected again, but with nobody
  await ann.hasSaid("a third secret", { "data-delivery": "unsent" });
  expect(await ann.button("Send again").count()).toBe(0);
  await ann.button("Back to everyone").click();
  await ann.sees("place", { "data-place": "feed" });
  await ann.says("hello everybody");
  await cat.hears("hello everybody");
  await ben.button("Back to everyone").click();
  await ben.says("hello Ann");
  await cat.hears("hello Ann");
  expect(await cat.transcript()).toEqual(["hello everybody", "hello Ann"]);
});

test("a server that is restarted again and again leaves one line, not a line for each time", async () => {
  const server = await serve("server");
  const ann = await arrive(server.url);
  await ann.says("hello");
  let running = server;
  for (const times of [1, 2]) {
    await running.stop();
    await ann.sees("happening", { "data-code": "lost" });
    running = await serve("server", server.port);
    await ann.sees("happening", { "data-code": "back" }, times === 1 ? "Reconnected" : "2 times");
  }
  expect(await ann.part("happening").count()).toBe(1);
});

async function pair(...people: Person[]) {
  for (const person of people) await person.button("Random chat").click();
  for (const person of people) await person.sees("place", { "data-place": "talking" });
}
