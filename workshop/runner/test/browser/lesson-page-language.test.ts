// Page, runner and the chat pages beside it speak one language, whoever changes it.
import { once } from "node:events";
import { korean as ko } from "@chatterbox/checks/korean";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { open, takeLesson, theRunner } from "./attendee.ts";

const title = "everyone else hears what you say";

const speaks = (page: Page, language: "en" | "ko") =>
  page.locator(`html[lang="${language}"]`).waitFor();
const fail = () => expect.fail("It was cut off.");
const check = (page: Page) => page.locator(`[data-testid="check"][data-title="${title}"]`);
const chat = (page: Page) => page.getByTestId("chat").first().contentFrame();

describe("the language", () => {
  test("is the page's, the checks', the hints', the chats' and the terminal's, and is kept", async () => {
    const url = await takeLesson(2);
    const [page, other] = [await open(url), await open(url)];
    await check(page).getByTestId("more").click();
    await check(page).getByText("Hint 1 of 3").waitFor();
    await page.getByTestId("prose").getByRole("heading", { name: "The idea" }).waitFor();

    await page.getByTestId("language").click();
    for (const one of [page, other]) {
      await speaks(one, "ko");
      await one.getByTestId("prose").getByRole("heading", { name: "아이디어" }).waitFor();
      await check(one)
        .getByText(ko[title] as string)
        .waitFor();
      await check(one)
        .getByTestId("hint")
        .getByText(/힌트 1\/3 .*[가-힣]/)
        .waitFor();
      await one
        .getByRole("heading", { level: 1, name: /^2단계: .*[가-힣]/ })
        .first()
        .waitFor();
      await chat(one).locator('html[lang="ko"]').waitFor();
    }
    await theRunner().prints(/검사 .*통과/);

    await page.reload();
    await speaks(page, "ko");
    await theRunner().stop();
    const again = await open(await takeLesson(2, { language: "kept" }));
    await speaks(again, "ko");
  });

  test("is another one, and nobody who chats is cut off", async () => {
    const page = await open(await takeLesson(2));
    await page.locator('[data-testid="live"][data-state="running"]').waitFor();
    const url = await page.getByTestId("live").getByRole("link").getAttribute("href");
    const socket = new WebSocket((url as string).replace("http", "ws"));
    await once(socket, "open");
    await page.getByTestId("language").first().click();
    await theRunner().prints(/검사 .*통과/);
    socket.ping();
    await Promise.race([once(socket, "pong"), once(socket, "close").then(fail)]);
    socket.terminate();
  });

  test("follows a chat page's switch, and comes back", async () => {
    const page = await open(await takeLesson(2));
    await chat(page).getByTestId("language").click();
    await speaks(page, "ko");
    await page.getByTestId("prose").getByRole("heading", { name: "아이디어" }).waitFor();
    await page.getByTestId("language").first().click();
    await speaks(page, "en");
    await chat(page).locator('html[lang="en"]').waitFor();
  });

  test("does not flicker when the page is loaded again", async () => {
    const page = await open(await takeLesson(2));
    await page.getByTestId("language").click();
    await speaks(page, "ko");
    await page.addInitScript(() => {
      const seen = new Set<string>();
      const look = () => {
        for (const heading of document.querySelectorAll("h1, .prose h2, .link-banner"))
          seen.add(heading.textContent ?? "");
        document.documentElement.dataset.seen = [...seen].join("\n");
        requestAnimationFrame(look);
      };
      if (window === top) requestAnimationFrame(look);
    });
    await page.reload();
    await page.getByTestId("prose").getByRole("heading", { name: "아이디어" }).waitFor();
    const seen = (await page.locator("html").getAttribute("data-seen")) ?? "";
    expect(seen).toContain("2단계");
    expect(seen).not.toContain("Lesson 2");
    expect(seen).not.toContain("Looking for");
  });

  test("keeps the reader at the same place of the text", async () => {
    const page = await open(await takeLesson(2));
    const topmost = () =>
      page.getByTestId("prose").evaluate((prose) => {
        const { top } = prose.getBoundingClientRect();
        const parts = [...prose.children];
        return parts.findIndex((part) => part.getBoundingClientRect().bottom > top + 1);
      });
    await page
      .getByTestId("prose")
      .locator(".code")
      .nth(2)
      .evaluate((code) => code.scrollIntoView());
    const before = await topmost();
    expect(before).toBeGreaterThan(2);
    await page.getByTestId("language").click();
    await page.getByTestId("prose").getByRole("heading", { name: "아이디어" }).waitFor();
    expect(await topmost()).toBe(before);
  });
});
