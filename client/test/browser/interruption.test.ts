import { expect, test } from "vitest";
import { annAndBen, arrive, pairAndCat, serve } from "./support/chat.ts";
import { connectClient } from "./support/client.ts";
import { gateBefore } from "./support/gate.ts";

test("when the server stops, the page says so, keeps everything, and continues when it returns", async () => {
  const [ann, ben, server] = await annAndBen();
  const formerId = await ann.id();
  await ann.says("before");
  await ben.hears("before");
  await ann.input.pressSequentially("half a sen");
  await server.stop();
  await ann.sees("happening", { "data-code": "lost" });
  await ann.sees("trouble", { "data-trouble": "lost" });
  await ann.input.pressSequentially("tence");

  await serve("server", server.port);
  await ann.sees("happening", { "data-code": "back" });
  await ann.seesNo("trouble");
  const cat = await connectClient(server.url);
  expect(await ann.input.inputValue()).toBe("half a sentence");
  expect(await ann.id()).not.toBe(formerId);
  await ann.input.press("Enter");
  await cat.hears("half a sentence");
  expect(await ann.transcript()).toEqual(["→ before", "→ half a sentence"]);
});

test("messages typed while the server is down arrive in order when it returns", async () => {
  const server = await serve("server");
  const gate = await gateBefore(server); // so that Ann comes back after Ben
  const ann = await arrive(gate.url);
  await gate.shut();
  await server.stop();
  await ann.sees("connection", { "data-phase": "waiting" });
  await ann.types("first");
  await ann.types("second");
  await ann.types("/schedule seconds 1 message third");
  await ann.hasSaid("first", { "data-delivery": "queued" });
  const second = await ann.hasSaid("second", { "data-delivery": "queued" });
  expect(await second.textContent()).toContain("Waiting for the connection");
  await ann.sees("pending", { "data-state": "queued" }, "third");

  await serve("server", server.port);
  const ben = await connectClient(server.url);
  await gate.open();
  await ben.hears("third");
  await ann.hasSaid("second", { "data-delivery": "sent" });
  await ann.hasSaid("third");
  expect(ben.transcript()).toEqual(["first", "second", "third"]);
  expect(await ann.transcript()).toEqual(["→ first", "→ second", "→ third"]);
});

test("a message for one stranger never reaches everybody, even if the connection is lost", async () => {
  const [ann, ben, , server] = await pairAndCat();
  await ann.says("a secret");
  await ben.hears("a secret");
  await server.stop();
  await ann.sees("room", { "data-room": "over" }, "This conversation is over");
  await ann.types("another secret");
  await ann.hasSaid("another secret", { "data-delivery": "unsent" });

  await serve("server", server.port);
  const cat = await connectClient(server.url);
  await ann.sees("connection", { "data-phase": "open" });
  await ann.types("a third secret"); // connected again, but with nobody
  await ann.hasSaid("a third secret", { "data-delivery": "unsent" });
  expect(await ann.button("Send again").count()).toBe(0);
  await ann.button("Back to everyone").click();
  await ann.sees("room", { "data-room": "feed" });
  await ann.says("hello everybody");
  await cat.hears("hello everybody");
  expect(cat.transcript()).toEqual(["hello everybody"]);
});

test("repeated restarts of the server leave one line, not one each", async () => {
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
