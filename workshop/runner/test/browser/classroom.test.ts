import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { axeFindings } from "@chatterbox/testing/axe";
import { startBrowser, sticksOut, type Visit, visit, windows } from "@chatterbox/testing/browser";
import getPort from "get-port";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { RunningBoard } from "../support/board.ts";
import { RunningCommand } from "../support/command.ts";
import { makeRepository, type Repository } from "../support/repository.ts";

// The board as an instructor meets it: real runners, a real board, a real browser.

let repository: Repository;
let browser: Browser;
let board: RunningBoard;
const running: RunningCommand[] = [];
const visits: Visit[] = [];
const title = "everyone else hears what you say";

const playgroundOf = (name: string) => join(repository.folder, "playgrounds", name);

/** Lets somebody join, with a playground of their own. @returns their runner */
function attend(name: string, lesson: number, terminal = false): RunningCommand {
  const env = { CHATTERBOX_PLAYGROUND: playgroundOf(name || "nameless") };
  const named = name ? ["--name", name] : [];
  const args = ["lesson", String(lesson), "--no-open", "--classroom", board.address, ...named];
  const command = new RunningCommand(repository, args, env, terminal);
  running.push(command);
  return command;
}

async function open(url: string): Promise<Page> {
  const opened = await visit(browser, url);
  visits.push(opened);
  return opened.page;
}

const person = (page: Page, name: string) => page.getByTestId("person").filter({ hasText: name });
const group = (page: Page, lesson: number, check: string) =>
  page.locator(
    `[data-testid="lane"][data-lesson="${lesson}"] [data-testid="group"][data-title="${check}"]`,
  );

beforeAll(async () => {
  [repository, browser] = await Promise.all([makeRepository(), startBrowser()]);
  await mkdir(playgroundOf(""), { recursive: true });
  board = await RunningBoard.start(repository, await getPort());
});
afterEach(async () => {
  await Promise.all([...visits.map(({ leave }) => leave()), ...running.map((one) => one.stop())]);
  running.splice(0);
  const complaints = visits.splice(0).flatMap(({ complaints }) => complaints);
  expect(complaints, "what the browser complains about").toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await board?.stop();
  await repository?.remove();
});

describe("the board's page", () => {
  test("shows who is where, the transcript at a click, and steers the room", async () => {
    const mina = attend("<b>Mina</b>", 2, true);
    const jun = attend("Jun", 2);
    attend("", 1);
    const page = await open(board.url.href);
    await page.waitForURL(/\/board$/); // the key stands on no beamer
    await group(page, 2, title).getByTestId("person").nth(1).waitFor();
    await page
      .locator('[data-lesson="1"]')
      .getByText(/guest \d/)
      .waitFor();
    await page.getByTestId("counts").getByText("3 people here").waitFor();
    await page
      .locator(`[data-testid="together"][data-title="${title}"]`)
      .getByText("2", { exact: true })
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await person(page, "<b>Mina</b>").click();
    const panel = page.getByTestId("panel");
    expect(await panel.getByTestId("diagram").textContent()).toMatch(/Ann.*server.*Bob/s);
    await panel.getByText("0 of 3 hints seen").or(panel.getByText("No hint seen yet")).waitFor();
    expect(await panel.getByTestId("offered").count()).toBe(0);
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page), colorScheme).toEqual([]);
    }
    mina.press("c");
    await panel.getByTestId("offered").getByText("createServer").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByTestId("overview").waitFor();

    const lane = page.locator('[data-testid="lane"][data-lesson="2"]');
    await lane.getByTestId("hold-hints").click();
    await lane.locator('[data-testid="hold-hints"][aria-pressed="true"]').waitFor();
    await mina.prints("The hints of this lesson wait");
    await page.getByTestId("wording").click();
    await page.getByTestId("word-input").fill("we go on at <b>15:10</b>");
    await page.keyboard.press("Enter");
    await page.getByTestId("word").getByText("we go on at <b>15:10</b>").waitFor();
    await mina.prints("» we go on at <b>15:10</b>");

    await page.reload(); // the key is still known, and the state too
    await page.getByTestId("word").getByRole("button").click();
    await page.getByTestId("word").waitFor({ state: "detached" });

    const solution = await readFile(
      join(repository.folder, "lessons", "lesson03", "src", "server.ts"),
    );
    await writeFile(join(playgroundOf("Jun"), "lesson02", "src", "server.ts"), solution);
    await group(page, 2, "").getByText("Jun").waitFor();

    await mina.stop();
    const away = page.locator('[data-testid="person"][data-here="false"]');
    await away.getByText("<b>Mina</b>").click();
    await page.getByTestId("remove").click();
    await page.getByTestId("remove").click();
    await person(page, "<b>Mina</b>").waitFor({ state: "detached" });
    await jun.stop();
    await page.getByTestId("remove-away").click();
    await person(page, "Jun").waitFor(); // once is not enough
    await page.getByTestId("remove-away").click();
    await person(page, "Jun").waitFor({ state: "detached" });
  });

  test("holds the hints and the solution back on the lesson page, with a word in place of them", async () => {
    await board.act("hold", { what: "hints", lesson: 3, held: true });
    for (const lesson of [3, 4]) await board.act("hold", { what: "solutions", lesson, held: true });
    await board.act("word", { word: "look at the beamer" });
    const runner = attend("Kai", 3);
    const printed = await runner.prints("checks pass");
    const page = await open(/The lesson page: (\S+)/.exec(printed)?.[1] as string);
    await page.getByTestId("word").getByText("look at the beamer").waitFor();
    await page.getByTestId("hints-held").first().waitFor();
    expect(await page.getByTestId("more").count()).toBe(0);
    await page.getByTestId("compare").click();
    await page.getByTestId("compare-to").selectOption("lesson04");
    await page.getByTestId("solution-held").waitFor();
    const asked = await page.evaluate(async () => {
      const body = JSON.stringify({ from: "mine", to: "lesson04" });
      const headers = { "content-type": "application/json" };
      return (await fetch("/lesson/compare", { method: "POST", headers, body })).status;
    });
    expect(asked, "the page is not the only one that holds it").toBe(409);
    await board.act("hold", { what: "solutions", lesson: 3, held: false });
    await page.getByTestId("reveal").click();
    await page.getByTestId("difference").waitFor();
    await page.getByTestId("compare-to").selectOption("lesson05");
    await page.getByText("The solution of lesson 4 waits").waitFor();
    await board.act("hold", { what: "solutions", lesson: 4, held: false });
    await board.act("word", { word: "" });
    await page.getByTestId("word").waitFor({ state: "detached" });
    visits.at(-1)?.complaints.splice(0); // the browser tells of the 409
  });

  test("is told of on the lesson page: by which name one is on it, and that the code is shown", async () => {
    const runner = attend("Noor", 1, true);
    const printed = await runner.prints(/http:\/\/localhost:\d+\/lesson\/1/);
    const page = await open(/http:\/\/localhost:\d+\/lesson\/1/.exec(printed)?.[0] as string);
    const onBoard = page.getByTestId("on-board");
    await onBoard.getByText("On the board as Noor").waitFor();
    expect(await page.getByTestId("code-shown").count()).toBe(0);
    runner.press("c");
    await onBoard.getByText("Your code is shown").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByTestId("language").first().click();
    await onBoard.getByText("내 코드 공개 중").waitFor();
    await page.getByTestId("language").first().click();
    await onBoard.getByText("On the board as Noor").waitFor();
    runner.press("c");
    await page.getByTestId("code-shown").waitFor({ state: "detached" });
  });

  test("scrolls in its panels alone, and nothing of it is wider than the window", async () => {
    for (const name of ["Ann", "Bob", "Cho"]) attend(name, 4);
    for (const name of ["Ann", "Bob", "Cho"])
      await board.row((row) => row.name === name && row.failing !== undefined);
    const page = await open(board.url.href);
    for (const [width, height] of windows) {
      await page.setViewportSize({ width, height });
      await page.getByTestId("overview").waitFor();
      expect(await sticksOut(page), `the board at ${width}`).toEqual([]);
      await person(page, "Ann").click();
      await page.getByTestId("panel").getByTestId("diagram").waitFor();
      expect(await sticksOut(page), `somebody at ${width}`).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await page.goto(new URL("/", board.url).href);
    await page.getByTestId("code").waitFor();
    for (const [width, height] of windows) {
      await page.setViewportSize({ width, height });
      expect(await sticksOut(page), `the poster at ${width}`).not.toContain("sideways");
    }
  });

  test("shows nothing of the room without the key, in Korean too, and how to join", async () => {
    attend("Secret", 0);
    await board.row(({ name, here }) => name === "Secret" && here);
    const page = await open(new URL("/board#key=wrong", board.url).href);
    await page.getByTestId("no-key").waitFor();
    expect(await page.content()).not.toContain("Secret");
    await page.goto(new URL("/", board.url).href);
    await page.getByTestId("code").getByText(board.place).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByTestId("language").click();
    await page.getByText("현황판에 들어오세요").waitFor();
    expect(await page.content()).not.toContain("Secret");
    visits.at(-1)?.complaints.splice(0); // the browser tells of the 403
  });

  test("says that the board is lost, and shows it again when it is back", async () => {
    const page = await open(board.url.href);
    await page.getByTestId("board").waitFor();
    const port = Number(board.url.port);
    await board.interrupt();
    await page.getByTestId("link").waitFor();
    visits.at(-1)?.complaints.splice(0); // the browser tells of the connection
    board = await RunningBoard.start(repository, port);
    await page.getByTestId("link").waitFor({ state: "detached" });
    visits.at(-1)?.complaints.splice(0);
  });
});
