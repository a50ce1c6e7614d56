import { once } from "node:events";
import { open } from "@chatterbox/checks/conversation/client";
import { freePort } from "@chatterbox/testing/free-port";
import { expect, test } from "vitest";
import { repository } from "./support/attendee.ts";
import { RunningCommand } from "./support/command.ts";

test("npm start serves the page, and the chat that it leads to, until Ctrl-C", {
  timeout: 60_000,
}, async () => {
  const port = await freePort();
  const command = new RunningCommand(repository, ["start", "--port", `${port}`]);
  const printed = await command.prints("Listening on");
  const page = await fetch(/Chat with it at (\S+)/.exec(printed)?.[1] as string);
  expect(page.url).toContain(`?server=ws://localhost:${port}`);
  expect(await page.text()).toContain("<title>");

  const enter = () => open({ host: "127.0.0.1", port }, 60_000, (socket) => socket);
  const [ann, bob] = await Promise.all([enter(), enter()]);
  const heard = new Promise<void>((resolve) => {
    bob.on("message", (data) => data.toString().includes("hello Bob") && resolve());
  });
  ann.send(JSON.stringify({ type: "text", data: { text: "hello Bob" } }));
  await heard;

  const left = once(bob, "close");
  const ended = command.ends();
  if (process.platform === "win32") return command.stop(); // it has no signals
  command.child.kill("SIGINT");
  expect((await left)[0]).toBe(1001);
  expect(await ended).toBe(0);
});
