// The page fits every window and is accessible, whatever it shows.

import { axeFindings, axeFindingsInBothThemes } from "@chatterbox/testing/axe";
import { sticksOut, windows } from "@chatterbox/testing/browser";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { finishRun, ownTitles, type Served, serve, unheard } from "./served.ts";

const report = {
  ok: true,
  summary: "30 people, 20 s: 410 messages, each heard by everyone it was meant for.",
  faults: [{ text: "2 messages were lost.", example: "(First “hi”, at 1.0 s.)" }],
  notes: ["This machine was busy."],
  figures: [{ name: "heard", text: "41 times" }],
};

/** A lesson with a failure that shows everything, and a type mistake. */
async function served(): Promise<Served> {
  const served = await serve(0);
  const message = "TS2322: Type 'string' is not assignable to type 'number'.";
  served.lesson.change({ typeMistakes: [{ file: "server.ts", line: 7, column: 14, message }] });
  const output = "ReferenceError: noSuchThing is not defined\n";
  finishRun(served, { ...unheard, title: ownTitles(served)[0], output, crashed: true });
  return served;
}

const switchTo = async (page: Page, view: string) => {
  const button = page.getByTestId(`view-${view}`);
  if (await button.isVisible()) await button.click(); // a wide window shows all of them
};

test("axe finds nothing serious: with a failure, a hint, a crowd, its report and a comparison", async () => {
  const lesson = await served();
  const page = await lesson.open();
  await page.getByTestId("more").first().click();
  await page.getByTestId("hint").first().waitFor();
  const size = { people: 30, seconds: 20 };
  lesson.showCrowd({ ...size, phase: "here", passed: 3, told: "3 of 20 s · 30 here" });
  await page.locator('[data-testid="crowd"][data-state="here"]').waitFor();
  expect(await axeFindingsInBothThemes(page)).toEqual([]);
  lesson.showCrowd({ ...size, phase: "gone", isPast: false, report });
  await page.getByTestId("crowd-report").waitFor();
  expect(await axeFindings(page, ".chats-panel")).toEqual([]);
  await page.getByTestId("compare").click();
  await page.getByTestId("compare-from").selectOption("lesson00");
  await page.getByTestId("compare-to").selectOption("lesson01");
  await page.getByTestId("reveal").click();
  await page.getByTestId("difference").waitFor();
  expect(await axeFindingsInBothThemes(page, "dialog")).toEqual([]);
});

test("axe finds nothing serious in any view of a phone", async () => {
  const page = await (await served()).open();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const view of ["prose", "checks", "chat"]) {
    await switchTo(page, view);
    const rules = ["scrollable-region-focusable", "target-size", "aria-hidden-focus", "region"];
    expect(await axeFindings(page, "html", rules), view).toEqual([]);
  }
});

test("nothing but panels scrolls, in windows of every size", async () => {
  const page = await (await served()).open();
  await page.getByTestId("prose").getByRole("heading", { name: "The idea" }).waitFor();
  await page.locator("details").evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  await page.getByTestId("third").click();
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height });
    for (const view of ["prose", "checks", "chat"]) {
      await switchTo(page, view);
      expect(await sticksOut(page), `${view} at ${width}`).toEqual([]);
    }
    const right = (selector: string) =>
      page
        .locator(selector)
        .last()
        .evaluate((one) => one.getBoundingClientRect().right);
    if (width > 400)
      expect(await right(".chat-frame")).toBeLessThanOrEqual((await right(".chats")) + 1);
  }
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.getByTestId("compare").click();
  await page.getByTestId("compare-from").selectOption("lesson00");
  await page.getByTestId("compare-to").selectOption("server");
  await page.getByTestId("reveal").click();
  const dialog = page.getByTestId("comparison");
  await dialog.getByTestId("difference").first().waitFor();
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height });
    for (const way of ["Side by side", "Inline"]) {
      await page.getByRole("button", { name: way }).click();
      expect(await sticksOut(page), `${way} at ${width}`).toEqual([]);
      const scrolls = await dialog.evaluate((one) => one.scrollHeight > one.clientHeight);
      expect(scrolls, "the dialog itself").toBe(false);
    }
  }
});
