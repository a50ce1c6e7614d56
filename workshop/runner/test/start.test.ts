import { once } from "node:events";
import { get } from "node:http";
import { root } from "@chatterbox/stages/repository";
import { freePort } from "@chatterbox/testing/free-port";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { RunningCommand } from "./support/command.ts";

test("npm start serves the page and no other file, and the chat that it leads to, until Ctrl-C", async () => {
  const port = await freePort();
  const command = new RunningCommand({ folder: root }, ["start", "--port", `${port}`]);
  const printed = await command.prints("Listening on");
  const page = await fetch(/Chat with it at (\S+)/.exec(printed)?.[1] as string);
  expect(page.url).toContain(`?server=ws://localhost:${port}`);
  expect(await page.text()).toContain("<title>");
  const { hostname, port: pagePort } = new URL(page.url);
  for (const path of ["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/%"]) {
    const request = get({ hostname, port: pagePort, path, agent: false }); // fetch would tidy the path
    const [{ statusCode }] = await once(request, "response");
    expect(statusCode, path).toBe(404);
    request.destroy();
  }

  const socket = new WebSocket(`ws://localhost:${port}`);
  await once(socket, "message"); // the id that the server gives
  const left = once(socket, "close");
  const ended = command.ends();
  if (process.platform === "win32") return command.stop(); // it has no signals
  command.child.kill("SIGINT");
  expect((await left)[0]).toBe(1001);
  expect(await ended).toBe(0);
});
