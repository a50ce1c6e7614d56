// One lesson as an attendee meets it: the real runner, the real page, a real browser. Each test continues
// where the one before it left the page.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { languageFile } from "@chatterbox/attendee/playground";
import { type Visit, visit } from "@chatterbox/testing/browser";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, copyOf, save, useLesson } from "../support/attendee.ts";

const runner = useLesson(2);
let opened: Visit;
let page: Page;

const verdict = (page: Page, state: string) =>
  page.locator(`[data-testid="verdict"][data-state="${state}"]`).waitFor();
const crowd = (page: Page, state: string) =>
  page.locator(`[data-testid="crowd"][data-state="${state}"]`).waitFor();
const isRunning = () => page.locator('[data-testid="live"][data-state="running"]').waitFor();
const chat = (at: number) => page.getByTestId("chat").nth(at).contentFrame();

beforeAll(async () => {
  const printed = await runner().prints(/\/lesson\/2[\s\S]*ready for the next save/);
  const url = /http:\/\/localhost:\d+\/lesson\/2/.exec(printed)?.[0] as string;
  opened = await visit(url);
  page = opened.page;
});
afterAll(async () => {
  await opened?.leave();
  expect(opened?.complaints).toEqual([]);
});

test("a hint comes from the runner, and a save turns the page green", async () => {
  await verdict(page, "failed");
  await page.getByTestId("more").click();
  await page.getByText("Hint 1 of 3").waitFor();
  const solution = await codeOf("lessons/lesson03");
  await save("lesson02", `${solution}\nexport const count: number = "one";\n`);
  await verdict(page, "passed");
  await page.getByTestId("type-mistakes").getByText("TS2322").waitFor();
});

test.skipIf(process.platform === "win32")(
  "a click on a type mistake opens the editor there, and no file but the attendee's",
  async () => {
    // An editor that writes down what it is asked to open. "code" is one that takes lines.
    const folder = await mkdtemp(join(tmpdir(), "chatterbox-"));
    const [editor, opened] = ["code", "opened"].map((name) => join(folder, name));
    await writeFile(editor as string, `#!/bin/sh\necho "$@" >> "${opened}"\n`, { mode: 0o755 });
    process.env.LAUNCH_EDITOR = editor;
    try {
      const line = (await readFile(copyOf("lesson02"), "utf8")).split("\n").length - 1;
      await page.getByTestId("place").first().click();
      const written = () => readFile(opened as string, "utf8").catch(() => "");
      await expect.poll(written).toContain(`${copyOf("lesson02")}:${line}:14`);
      const status = await page.evaluate(async () => {
        const body = JSON.stringify({ file: "package.json", line: 7, column: 1 });
        const headers = { "content-type": "application/json" };
        return (await fetch("/lesson/open", { method: "POST", headers, body })).status;
      });
      expect(status).toBe(200);
      await expect.poll(written).toContain(`${copyOf("lesson02")}:7:1`);
    } finally {
      delete process.env.LAUNCH_EDITOR;
      await rm(folder, { recursive: true });
    }
  },
);

test("a crowd goes to the attendee's server, and its report is shown", async () => {
  await page.getByTestId("crowd-size").selectOption("10");
  await page.getByTestId("send-crowd").click();
  const told = page.getByTestId("crowd-told");
  await told.getByText(/10 online · [1-9]\d* messages/).waitFor();
  await page.getByTestId("stop-crowd").click();
  await crowd(page, "passed");
  expect(await told.textContent()).toMatch(/^10 people, \d+ s: \d+ messages, each/);
});

test("a crowd goes home at a save, and reports a server that it has crashed", async () => {
  await page.getByTestId("send-crowd").click();
  await crowd(page, "here");
  const good = await codeOf("lessons/lesson03");
  const crash =
    'webSockets.on("connection", (client) => client.on("message", () => noSuchThing()));';
  await save("lesson02", `${good}${crash}\n`);
  await page.getByTestId("crowd-told").getByText("Your server restarted").waitFor();
  await isRunning();
  await page.getByTestId("send-crowd").click();
  await crowd(page, "failed");
  const report = page.getByTestId("crowd-report");
  await report.getByText("noSuchThing is not defined").first().waitFor();
  const line = good.split("\n").length;
  await report.getByTestId("place").getByText(`server.ts:${line}:`).waitFor();
  await save("lesson02", good);
  await page.getByTestId("crowd-told").getByText("before your server restarted").waitFor();
});

test("the next lesson takes the page along and sends the crowd home", async () => {
  await isRunning();
  await page.getByTestId("forget-crowd").click();
  await page.getByTestId("send-crowd").click();
  await crowd(page, "here");
  await page.getByTestId("next").click();
  await page.waitForURL(/\/lesson\/3$/);
  await page.getByRole("heading", { name: "Lesson 3: ids", level: 1 }).first().waitFor();
  await page.getByTestId("crowd").waitFor({ state: "detached" });
  await verdict(page, "failed");
});

test("the chat pages beside it talk to the attendee's server", async () => {
  await save("lesson03", await codeOf("lessons/lesson04"));
  await verdict(page, "passed");
  for (const at of [0, 1]) await chat(at).getByTestId("you").waitFor(); // ids are new in lesson 3
  await chat(0).getByTestId("input").fill("hello beside me");
  await chat(0).getByTestId("input").press("Enter");
  await chat(1).getByText("hello beside me").waitFor();
});

test("a language chosen on any page changes all pages and the terminal, and is kept", async () => {
  await page.getByTestId("language").first().click();
  await page.locator('html[lang="ko"]').waitFor();
  await chat(0).locator('html[lang="ko"]').waitFor();
  await chat(1).getByText("hello beside me").waitFor(); // nobody was disconnected
  await runner().prints(/검사 .*통과/);
  expect(await readFile(languageFile(), "utf8")).toBe("ko\n");
  await chat(0).getByTestId("language").click();
  await page.locator('html[lang="en"]').waitFor();
});
