import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { arrive, serve } from "./support/chat.ts";
import { freePort, runStage } from "./support/stage-server.ts";

test("where no server runs, the page says how to start one, and connects when it is there", async () => {
  const port = await freePort();
  const ann = await arrive(`ws://127.0.0.1:${port}`, { connected: false });
  const trouble = await ann.sees("trouble", { "data-trouble": "nothing" });
  expect(await trouble.textContent()).toContain("npm run lesson");
  expect(await trouble.textContent()).toContain("npm start");

  await serve("lesson03", port);
  await ann.sees("connection", { "data-phase": "open" });
  await ann.seesNo("trouble");
});

test("lesson 0 begins with a program that does not listen, and the page finds nobody", async () => {
  const port = await freePort();
  expect(await runStage("lesson00", port)).toContain("Nothing listens");
  const ann = await arrive(`ws://127.0.0.1:${port}`, { connected: false });
  await ann.sees("trouble", { "data-trouble": "nothing" });
});

test("a server that only answers HTTP is told from one that is missing, until it learns WebSocket", async () => {
  const server = await serve("lesson01");
  const ann = await arrive(server.url, { connected: false });
  const trouble = await ann.sees("trouble", { "data-trouble": "http" });
  expect(await trouble.textContent()).toContain("HTTP, but not yet WebSocket");
  expect(await trouble.textContent()).toContain("lesson 1");

  await server.stop();
  await serve("lesson02", server.port);
  await ann.button("Try now").click();
  await ann.sees("connection", { "data-phase": "open" });
});

test("a server that takes the connection and never answers is told from both", async () => {
  const port = await freePort();
  const silent = createServer(() => {}).listen(port, "127.0.0.1");
  onTestFinished(() => void silent.close());
  await once(silent, "listening");
  const ann = await arrive(`ws://127.0.0.1:${port}`, { connected: false });
  const trouble = await ann.sees("trouble", { "data-trouble": "silent" });
  expect(await trouble.textContent()).toContain("response.end");
});

test("a port that browsers block is told from one where nobody is", async () => {
  const ann = await arrive("ws://127.0.0.1:6000", { connected: false });
  const trouble = await ann.sees("trouble", { "data-trouble": "forbidden" });
  expect(await trouble.textContent()).toContain("Try another port");
});

test("what is typed before there is a server is kept, queued, and sent when it is there", async () => {
  const port = await freePort();
  const ann = await arrive(`ws://127.0.0.1:${port}`, { connected: false });
  await ann.sees("trouble");
  await ann.types("too early");
  await ann.hasSaid("too early", { "data-delivery": "queued" });

  await serve("lesson02", port); // an echo: what comes back has been sent
  await ann.hears("too early");
  await ann.hasSaid("too early", { "data-delivery": "sent" });
});
