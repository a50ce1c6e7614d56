// Everybody can read the lesson page, and use it: axe finds nothing serious in it.

import { axeFindings } from "@chatterbox/testing/axe";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { open, takeLesson } from "./attendee.ts";

const findsNothing = async (page: Page) => expect(await axeFindings(page)).toEqual([]);

describe.each(["light", "dark"] as const)("axe finds nothing serious in the %s theme", (theme) => {
  test("with a failure, a hint, a crowd, its report, a comparison, and in Korean", async () => {
    const page = await open(await takeLesson(3), { colorScheme: theme });
    await page.locator('[data-testid="verdict"][data-state="failed"]').waitFor();
    await page.getByTestId("more").click();
    await page.getByTestId("hint").first().waitFor();
    await findsNothing(page);

    await page.getByTestId("send-crowd").click();
    await page.locator('[data-testid="crowd"][data-state="here"]').waitFor();
    await findsNothing(page);
    await page.getByTestId("stop-crowd").click();
    await page.getByTestId("crowd-report").waitFor();
    await findsNothing(page);

    await page.getByTestId("language").first().click();
    await page.locator('html[lang="ko"]').waitFor();
    await findsNothing(page);
    await page.getByTestId("compare").click();
    await page.getByTestId("compare-to").selectOption("lesson04");
    await page.getByTestId("reveal").click();
    await page.getByTestId("difference").waitFor();
    await findsNothing(page);
  });

  test("on a phone", async () => {
    const viewport = { width: 390, height: 844 };
    const page = await open(await takeLesson(2), { colorScheme: theme, viewport });
    for (const view of ["prose", "checks", "chat"]) {
      await page.getByTestId(`view-${view}`).click();
      await findsNothing(page);
    }
  });
});
