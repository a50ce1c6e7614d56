import { once } from "node:events";
import { type IncomingMessage, type RequestOptions, request } from "node:http";
import { networkInterfaces } from "node:os";
import { accepts } from "@chatterbox/checks/servers/server-process";
import { freePort } from "@chatterbox/testing/free-port";
import { describe, expect, test } from "vitest";
import { lesson, portIn, until } from "./support/attendee.ts";

/** An address of this machine by which neighbours reach it, if it has a network. */
const own = Object.values(networkInterfaces())
  .flatMap((all = []) => all)
  .find(({ family, internal }) => family === "IPv4" && !internal)?.address;

describe("npm run lesson", { timeout: 60_000 }, () => {
  test("serves the chat page, and points it at the attendee's server", async () => {
    const printed = await (await lesson(1)).prints("checks pass");
    const page = pageIn(printed);
    const server = `ws://localhost:${portIn(printed)}`;
    expect((await ask(page)).headers.location).toBe(`/?server=${server}`);
    const shown = await fetch(page);
    expect(shown.url).toBe(`${page}/?server=${server}`);
    expect(await shown.text()).toContain("<title>");
    const { port } = new URL(page);
    const { headers } = await ask(page, { headers: { host: `192.168.0.7:${port}` } });
    expect(headers.location).toBe(`/?server=ws://192.168.0.7:${portIn(printed)}`);
  });

  test("goes on, and serves nothing but the page, whatever it is asked for", async () => {
    const runner = await lesson(1);
    const page = pageIn(await runner.prints("checks pass"));
    for (const path of [
      "//",
      "/%",
      "*",
      "/package.json",
      "/../../package.json",
      "/%2e%2e/package.json",
    ]) {
      const { statusCode } = await ask(page, { path });
      expect(statusCode, path).toBeLessThan(500);
      if (path.includes("package")) expect(statusCode, path).toBe(404);
    }
    expect((await fetch(page)).status).toBe(200);
  });

  test("serves on the next port when it is started a second time", async () => {
    const port = await freePort();
    const first = portIn(await (await lesson(3, { port })).prints("checks pass"));
    await until(() => accepts("127.0.0.1", first));
    const second = portIn(await (await lesson(3, { port: first })).prints("checks pass"));
    await until(() => accepts("127.0.0.1", second));
    expect(second).toBeGreaterThan(first);
  });

  test("has a port of its own, also if another starts at the same instant and nothing listens yet", async () => {
    const port = await freePort();
    const both = [0, 0].map(async (number) =>
      (await lesson(number, { port })).prints("checks pass"),
    );
    const printed = await Promise.all(both);
    expect(printed.every((text) => text.includes("✗ it starts and listens on PORT"))).toBe(true);
    expect(new Set(printed.map(portIn)).size).toBe(2);
  });

  test.skipIf(process.platform === "win32").for(["SIGKILL", "SIGINT"] as const)(
    "leaves no server behind on %s",
    async (signal) => {
      const runner = await lesson(2);
      const port = portIn(await runner.prints("Next:"));
      await until(() => accepts("127.0.0.1", port));
      runner.child.kill(signal);
      expect(await runner.ends()).toBe(signal === "SIGINT" ? 0 : null);
      await until(async () => !(await accepts("127.0.0.1", port)));
    },
  );

  test.skipIf(!own).for([
    [[], false],
    [["--lan"], true],
  ] as const)("with %j, that neighbours are let in is %s", async ([args, isOpen]) => {
    const printed = await (await lesson(1, { args: [...args] })).prints("checks pass");
    await until(() => accepts("127.0.0.1", portIn(printed)));
    expect(await accepts(own as string, portIn(printed))).toBe(isOpen);
    expect(await accepts(own as string, Number(new URL(pageIn(printed)).port))).toBe(isOpen);
    expect(printed.includes("Phones and neighbours chat at")).toBe(isOpen);
  });
});

/** Where the chat page is, as the runner tells it. */
const pageIn = (printed: string) => /Chat with it at (\S+)/.exec(printed)?.[1] as string;

/** The answer to a request whose path and headers are sent as they are. */
async function ask(page: string, options: RequestOptions = {}): Promise<IncomingMessage> {
  const { hostname, port } = new URL(page);
  const asked = request({ hostname, port, agent: false, ...options }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return answer.resume();
}
