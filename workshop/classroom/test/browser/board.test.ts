// The board in a browser.
import { newChecks } from "@chatterbox/checks/catalogue";
import { type Step, steps } from "@chatterbox/stages/stages";
import { axeFindings } from "@chatterbox/testing/axe";
import { sharedPage, sticksOut, windows } from "@chatterbox/testing/browser";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { type Attendee, join, openBoard, said, type TestBoard } from "../support.ts";

const [title = ""] = newChecks(steps[2] as Step).map(({ title }) => title);
const failure = {
  error: said("Bob heard nothing."),
  cause: said("The message goes back to its sender alone."),
  transcript: [
    { ms: 1, who: "Ann", action: "connects" as const },
    { ms: 2, who: "Bob", action: "connects" as const },
    { ms: 3, who: "Ann", action: "sends" as const, what: "hello" },
    { ms: 90, who: "Bob", action: "misses" as const, insteadOf: "hello", unexpected: true },
  ],
};

/** Opens a page. The test fails if the browser complains, unless that is expected. */
async function open(url: string, expected?: RegExp): Promise<Page> {
  const { page, complaints, leave } = await sharedPage();
  onTestFinished(async () => {
    expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
    await leave();
  });
  await page.goto(url);
  return page;
}

/** Has attendees join and fail at the same check. */
async function attend(board: TestBoard, ...names: string[]): Promise<Attendee[]> {
  const classroom = board.address;
  const all = await Promise.all(
    names.map((name) => join(name ? { classroom, name } : { classroom })),
  );
  for (const attendee of all) attendee.save(title, failure);
  for (const name of names) await board.row((row) => row.name === name && row.failing === title);
  return all;
}

const person = (page: Page, name: string) => page.getByTestId("person").filter({ hasText: name });
const group = (page: Page, check: string) =>
  page.locator(`[data-lesson="2"] [data-testid="group"][data-title="${check}"]`);

test("shows who is stuck where and, on a click, what happened", async () => {
  const board = await openBoard();
  const [mina] = await attend(board, "<b>Mina</b>", "Jun", "");
  const page = await open(board.url.href);
  await page.waitForURL(/\/board$/); // keep the key off the projector
  await group(page, title).getByTestId("person").nth(2).waitFor();
  await group(page, title)
    .getByText(/guest \d/)
    .waitFor();
  await page.getByTestId("counts").getByText("3 people here").waitFor();
  const together = page.locator(`[data-testid="together"][data-title="${title}"]`);
  await together.getByText("3", { exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await person(page, "<b>Mina</b>").click();
  const panel = page.getByTestId("panel");
  expect(await panel.getByTestId("diagram").textContent()).toMatch(/Ann.*server.*Bob/s);
  await panel.getByText("Bob heard nothing.").waitFor();
  await panel.getByText("No hint seen yet").waitFor();
  expect(await panel.getByTestId("shared-code").count()).toBe(0);
  mina?.membership.toggleSharing();
  await panel.getByTestId("shared-code").getByText("createServer").first().waitFor();
  expect(await axeFindings(page, ".side")).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axeFindings(page, undefined, ["color-contrast"])).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByTestId("overview").waitFor();

  mina?.save();
  await group(page, "").getByText("<b>Mina</b>").waitFor();
});

test("locks hints, sends an announcement, and shows both after a reload", async () => {
  const board = await openBoard();
  const [jun] = await attend(board, "Jun");
  const page = await open(board.url.href);
  const lane = page.locator('[data-testid="lane"][data-lesson="2"]');
  await lane.getByTestId("lock-hints").click();
  const locked = lane.locator('[data-testid="lock-hints"][aria-pressed="true"]');
  await locked.waitFor();
  await jun?.sees((view) => view?.rules.hints[0] === 2);
  await page.getByTestId("announce").click();
  await page.getByTestId("announcement-input").fill("we continue at <b>15:10</b>");
  await page.keyboard.press("Enter");
  await page.getByTestId("announcement").getByText("we continue at <b>15:10</b>").waitFor();
  await jun?.sees((view) => view?.rules.announcement === "we continue at <b>15:10</b>");
  await page.reload();
  await locked.waitFor();
  await page.getByTestId("announcement").getByRole("button").click();
  await page.getByTestId("announcement").waitFor({ state: "detached" });
  await jun?.sees((view) => view?.rules.announcement === null);
});

test("removes people who are away, with two clicks", async () => {
  const board = await openBoard();
  const [mina, jun] = await attend(board, "Mina", "Jun");
  const page = await open(board.url.href);
  mina?.leave();
  await page.locator('[data-testid="person"][data-here="false"]').getByText("Mina").click();
  await page.getByTestId("remove").click();
  await page.getByTestId("remove").click();
  await person(page, "Mina").waitFor({ state: "detached" });
  jun?.leave();
  await page.getByTestId("remove-away").click();
  await person(page, "Jun").waitFor(); // one click is not enough
  await page.getByTestId("remove-away").click();
  await person(page, "Jun").waitFor({ state: "detached" });
});

test("fits every window", async () => {
  const board = await openBoard();
  await attend(board, "Ann", "Bob", "Cho");
  const page = await open(board.url.href);
  onTestFinished(() => page.setViewportSize({ width: 1280, height: 720 })); // Playwright's own
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height });
    await page.getByTestId("overview").waitFor();
    expect(await sticksOut(page), `the board at ${width}`).toEqual([]);
    await person(page, "Ann").click();
    await page.getByTestId("panel").getByTestId("diagram").waitFor();
    expect(await sticksOut(page), `a person at ${width}`).toEqual([]);
    await page.keyboard.press("Escape");
  }
  await page.goto(new URL("/", board.url).href);
  await page.getByTestId("code").waitFor();
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height });
    expect(await sticksOut(page), `the poster at ${width}`).not.toContain("sideways");
  }
});

test("without the key, shows only how to join, in Korean too", async () => {
  const board = await openBoard();
  await attend(board, "Secret");
  const page = await open(new URL("/board#key=wrong", board.url).href, /status of 403/);
  await page.getByTestId("no-key").waitFor();
  expect(await page.content()).not.toContain("Secret");
  await page.goto(new URL("/", board.url).href);
  await page.getByTestId("code").getByText(board.code).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByTestId("language").click();
  await page.getByText("현황판에 들어오세요").waitFor();
  expect(await page.content()).not.toContain("Secret");
});

test("says when the connection is lost, and recovers by itself", async () => {
  const board = await openBoard();
  const page = await open(board.url.href);
  await page.getByTestId("board").waitFor();
  await board.close();
  await page.getByTestId("link").waitFor();
  await board.start();
  await page.getByTestId("link").waitFor({ state: "detached" });
});
