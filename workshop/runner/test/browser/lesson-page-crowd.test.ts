// A crowd is sent from the lesson page to the attendee's own server, and is told of like in the terminal.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { codeOf, open, save, takeLesson, theRunner } from "./attendee.ts";

const state = (page: Page, name: string) =>
  page.locator(`[data-testid="crowd"][data-state="${name}"]`).waitFor();

describe("a crowd from the lesson page", () => {
  test("is seen to come and go, on every page, and is reported of until that is put away", async () => {
    const url = await takeLesson(2);
    await save("lesson02", await codeOf("lesson03"));
    await theRunner().prints("is done");
    const page = await open(url);
    await page.getByTestId("crowd-size").selectOption("10");
    await page.getByTestId("send-crowd").click();
    await state(page, "here");
    await page
      .getByTestId("crowd-told")
      .getByText(/\d of 20 s · 10 here · \d+ messages/)
      .waitFor();
    expect(await page.getByTestId("send-crowd").isDisabled()).toBe(true);

    const other = await open(url);
    await state(other, "here");
    await other.getByTestId("stop-crowd").click();
    for (const one of [page, other]) {
      await state(one, "passed");
      const told = await one.getByTestId("crowd-told").textContent();
      expect(told).toMatch(/^10 people, \d+ s: \d+ messages, each heard by everyone/);
      await one.getByTestId("crowd-report").getByText("half within").waitFor();
    }
    await page.reload();
    await page.getByTestId("crowd-report").waitFor();
    await page.getByTestId("read-report").click();
    await page.getByTestId("crowd-report").waitFor({ state: "detached" });
    await page.getByTestId("chat").first().waitFor();
    await page.getByTestId("forget-crowd").click();
    for (const one of [page, other]) await one.getByTestId("crowd").waitFor({ state: "detached" });
  });

  test("ends with a save, and tells of a server that it has brought down, and where", async () => {
    const page = await open(await takeLesson(2));
    await page.getByTestId("send-crowd").click();
    await state(page, "here");
    const good = await codeOf("lesson03");
    const crash =
      'webSockets.on("connection", (socket) => socket.on("message", () => noSuchThing()));\n';
    const line = good.split("\n").length;
    await save("lesson02", `${good}${crash}`);
    await page.getByTestId("crowd-told").getByText("was started anew").waitFor();

    await page.locator('[data-testid="live"][data-state="running"]').waitFor();
    await page.getByTestId("send-crowd").click();
    await state(page, "failed");
    const report = page.getByTestId("crowd-report");
    await report.getByText("noSuchThing is not defined").first().waitFor();
    await report.getByTestId("place").getByText(`server.ts:${line}:`).waitFor();
    await save("lesson02", good);
    await page.getByTestId("crowd-told").getByText("before your server was started anew").waitFor();
  });

  test("goes home when the lesson is left", async () => {
    const page = await open(await takeLesson(2));
    await page.getByTestId("send-crowd").click();
    await state(page, "here");
    await page.getByTestId("lesson-3").click();
    await page.getByRole("heading", { name: "Lesson 3: ids", level: 1 }).first().waitFor();
    await page.getByTestId("crowd").waitFor({ state: "detached" });
    await page.locator('[data-testid="live"][data-state="running"]').waitFor();
    expect(theRunner().stderr).toBe("");
  });

  test("takes no other number, and nobody's word but the page's", async () => {
    const url = await takeLesson(0);
    const { origin } = new URL(url);
    const status = async (people: unknown, from = origin) => {
      const headers = { "content-type": "application/json", origin: from };
      const body = JSON.stringify({ people });
      return (await fetch(`${origin}/lesson/crowd`, { method: "POST", headers, body })).status;
    };
    for (const wrong of [0, 31, 5000, -10, "30", null]) expect(await status(wrong)).toBe(400);
    expect(await status(30, "http://evil.example")).toBe(403);
    const page = await open(url);
    expect(await page.getByTestId("crowd").count()).toBe(0);
    expect(await status(10)).toBe(200);
    await page.getByTestId("crowd-told").getByText("Your server does not run").waitFor();
  });
});
