import { once } from "node:events";
import { createServer } from "node:net";
import { freePort } from "@chatterbox/testing/free-port";
import { expect, onTestFinished, test } from "vitest";
import { arrive, serve } from "./support/chat.ts";
import { runStage } from "./support/stage-server.ts";

test("where nothing listens, the page says how to start a server, and sends what was typed once one runs", async () => {
  const port = await freePort();
  expect(await runStage("lesson00", port)).toContain("Nothing listens");
  const ann = await arrive(`ws://127.0.0.1:${port}`, { connected: false });
  const trouble = await ann.sees("trouble", { "data-trouble": "nothing" });
  expect(await trouble.textContent()).toContain("npm run lesson");
  expect(await trouble.textContent()).toContain("npm start");
  await ann.types("too early");
  await ann.hasSaid("too early", { "data-delivery": "queued" });

  await serve("lesson02", port); // an echo: what comes back has been sent
  await ann.hears("too early");
  await ann.hasSaid("too early", { "data-delivery": "sent" });
  await ann.seesNo("trouble");
});

test("the page tells a server that only answers HTTP from a missing one, until it speaks WebSocket", async () => {
  const server = await serve("lesson01");
  const ann = await arrive(server.url, { profile: {}, before: neverRetry, connected: false });
  const trouble = await ann.sees("trouble", { "data-trouble": "http" });
  expect(await trouble.textContent()).toContain("HTTP, but not yet WebSocket");
  expect(await trouble.textContent()).toContain("lesson 1");

  await server.stop();
  await serve("lesson02", server.port);
  await ann.button("Try now").click();
  await ann.sees("connection", { "data-phase": "open" });
});

test("the page recognizes a server that accepts the connection but never answers", async () => {
  const port = await freePort();
  const silent = createServer(() => {}).listen(port, "127.0.0.1");
  onTestFinished(() => void silent.close());
  await once(silent, "listening");
  const ann = await arrive(`ws://127.0.0.1:${port}`, { connected: false });
  const trouble = await ann.sees("trouble", { "data-trouble": "silent" });
  expect(await trouble.textContent()).toContain("response.end");
});

test("the page recognizes a port that browsers block", async () => {
  const ann = await arrive("ws://127.0.0.1:6000", { connected: false });
  const trouble = await ann.sees("trouble", { "data-trouble": "forbidden" });
  expect(await trouble.textContent()).toContain("Try another port");
});

/** Keeps the page from connecting again by itself: pauses of 250 ms and longer never end. */
function neverRetry() {
  const start = window.setTimeout;
  const end = (run: TimerHandler, pause = 0) => start(run, pause < 250 ? pause : 2 ** 31 - 1);
  window.setTimeout = end as typeof setTimeout;
}
