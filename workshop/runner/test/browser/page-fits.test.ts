// Only panels scroll: nothing of the lesson page reaches out of its window, below or sideways.

import { sticksOut, windows } from "@chatterbox/testing/browser";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { open, takeLesson } from "./attendee.ts";

const switchTo = async (page: Page, view: string) => {
  const button = page.getByTestId(`view-${view}`);
  if (await button.isVisible()) await button.click(); // a wide window shows all of them
};

describe.each(windows)("in a window of %i by %i", (width, height) => {
  test("the lesson page scrolls in its panels alone, with every check unfolded, and Compare too", async () => {
    const page = await open(await takeLesson(3), { viewport: { width, height } });
    await page.locator('[data-testid="verdict"][data-state="failed"]').waitFor();
    await page.getByTestId("prose").getByRole("heading", { name: "The idea" }).waitFor();
    await page.locator("details").evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    for (const view of ["prose", "checks", "chat"]) {
      await switchTo(page, view);
      expect(await sticksOut(page), view).toEqual([]);
    }
    await switchTo(page, "checks");
    await page.getByTestId("compare").click();
    await page.getByTestId("compare-from").selectOption("lesson00");
    await page.getByTestId("compare-to").selectOption("server");
    await page.getByTestId("reveal").click();
    await page.getByTestId("difference").first().waitFor();
    for (const way of ["Side by side", "Inline"]) {
      await page.getByRole("button", { name: way }).click();
      expect(await sticksOut(page), way).toEqual([]);
      const scrolls = await page
        .getByTestId("comparison")
        .evaluate((dialog) => dialog.scrollHeight > dialog.clientHeight);
      expect(scrolls, "but its body").toBe(false);
    }
  });
});

test.for(windows.slice(0, 2))(
  "three chats are seen side by side at %i by %i",
  async ([width, height]) => {
    const page = await open(await takeLesson(2), { viewport: { width, height } });
    await switchTo(page, "chat");
    await page.getByTestId("third").click();
    await page.getByTestId("chat").nth(2).waitFor();
    const [panel, ...chats] = await Promise.all(
      [page.locator(".chats"), ...[0, 1, 2].map((at) => page.getByTestId("chat").nth(at))].map(
        (one) => one.boundingBox(),
      ),
    );
    const end = (panel?.x ?? 0) + (panel?.width ?? 0);
    for (const chat of chats)
      expect((chat?.x ?? 0) + (chat?.width ?? 0)).toBeLessThanOrEqual(end + 1);
  },
);
