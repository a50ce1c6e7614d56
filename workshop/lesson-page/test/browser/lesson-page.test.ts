import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { copyFolder } from "@chatterbox/attendee/playground";
import { type Step, steps } from "@chatterbox/stages/stages";
import { language } from "@chatterbox/words/language";
import type { Said } from "@chatterbox/words/say";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { CrowdReport } from "../../src/snapshot.ts";
import { beginRun, finishRun, ownTitles, serve, unheard } from "./served.ts";

const verdict = (page: Page, state: string) =>
  page.locator(`[data-testid="verdict"][data-state="${state}"]`).waitFor();
const crowd = (page: Page, state: string) =>
  page.locator(`[data-testid="crowd"][data-state="${state}"]`).waitFor();

describe("a failed check", () => {
  test("shows the conversation, the likely cause, and one more hint per click", async () => {
    const served = await serve(2);
    const [title] = ownTitles(served);
    finishRun(served, { ...unheard, title });
    const page = await served.open();
    const failure = page.locator('.check[data-state="failed"]').getByTestId("failure");
    expect(await failure.getByTestId("diagram").textContent()).toMatch(/Ann.*server.*Bob.*Cho/s);
    expect(await failure.textContent()).toContain("Likely cause");
    expect(await failure.getByTestId("diagram").locator(".unexpected").count()).toBe(2);
    expect(await failure.getByTestId("hint").count()).toBe(0);
    await failure.getByTestId("more").click();
    await failure.getByText("Hint 1 of 3").waitFor();
    expect(served.asked).toEqual([["hint", title]]);
    await page.reload();
    await failure.getByText("Hint 1 of 3").waitFor();
    expect(await failure.getByTestId("hint").count()).toBe(1);
  });

  test("shows where the server crashed, and opens the editor there", async () => {
    const served = await serve(1);
    const [title] = ownTitles(served);
    const file = pathToFileURL(join(copyFolder(steps[1] as Step), "src", "server.ts"));
    const output = `ReferenceError: noSuchThing is not defined\n    at ${file}:40:1`;
    finishRun(served, { title, output, crashed: true });
    const page = await served.open();
    await page.getByTestId("crash").getByText("noSuchThing is not defined").waitFor();
    await page.getByTestId("crash").getByTestId("place").getByText("server.ts:40:1").click();
    await expect.poll(() => served.asked[0]).toMatchObject(["open", { line: 40, column: 1 }]);
  });
});

test("a finished lesson is celebrated, but not on a page opened later", async () => {
  const served = await serve(2);
  finishRun(served, { ...unheard, title: ownTitles(served)[0] });
  const page = await served.open();
  await verdict(page, "failed");
  finishRun(served);
  await page.getByTestId("celebration").waitFor();
  await verdict(page, "passed");
  const other = await served.open();
  await verdict(other, "passed");
  expect(await other.getByTestId("celebration").count()).toBe(0);
  await page.getByTestId("next").click();
  await expect.poll(() => served.asked).toEqual([["go", 3]]);
});

test("a new run counts its own results, not those of the run before", async () => {
  const served = await serve(3);
  finishRun(served);
  const page = await served.open();
  beginRun(served, 1);
  const count = served.lesson.state.checks.length + 1;
  await page.getByTestId("verdict").getByText(`Checking… 1 of ${count}`).waitFor();
});

test("type errors don't stop the server, as the page says while it runs", async () => {
  const served = await serve(1);
  const file = join(copyFolder(steps[1] as Step), "src", "server.ts");
  const message = "TS2322: Type 'string' is not assignable to type 'number'.";
  served.lesson.change({ typeMistakes: [{ file, line: 7, column: 14, message }] });
  finishRun(served);
  const page = await served.open();
  await page.getByTestId("type-mistakes").getByText("TS2322").waitFor();
  await page.getByTestId("types-note").waitFor();
  await page.getByTestId("place").getByText("server.ts:7:14").waitFor();
  served.lesson.change({ live: { ...served.lesson.state.live, state: "stopped" } });
  await page.getByTestId("types-note").waitFor({ state: "detached" });
});

test("the address of another lesson offers to go there", async () => {
  const served = await serve(1);
  const page = await served.open("/lesson/2");
  const offer = page.getByTestId("other-lesson");
  await offer.getByRole("button", { name: "Go to lesson 2: broadcast" }).click();
  await expect.poll(() => served.asked).toEqual([["go", 2]]);
});

test("when the runner stops, the page shows no server and no crowd", async () => {
  const served = await serve(2);
  finishRun(served);
  served.showCrowd({ people: 30, seconds: 20, phase: "coming" });
  const page = await served.open();
  await crowd(page, "coming");
  await served.close();
  await page.getByTestId("link").waitFor();
  await page.locator('[data-testid="live"][data-state="stopped"]').waitFor();
  expect(await page.getByTestId("crowd").count()).toBe(0);
});

test("the solution stays hidden until the reader asks for it, and any two stages can be compared", async () => {
  const served = await serve(4);
  const page = await served.open();
  await page.getByTestId("compare").click();
  await page.getByTestId("compare-from").selectOption("lesson04");
  await page.getByTestId("compare-to").selectOption("lesson05");
  expect(await page.getByTestId("difference").count()).toBe(0);
  await page.getByTestId("reveal").click();
  await page.getByTestId("difference").getByText("maxPending").first().waitFor();
  await page.getByTestId("compare-from").selectOption("lesson01");
  await page.getByTestId("compare-to").selectOption("lesson02");
  await page.getByTestId("difference").getByText("22 lines added, 0 removed").waitFor();
});

test("in a classroom, the page shows the instructor's message and what is locked", async () => {
  const served = await serve(2);
  const rules = { hints: [2], solutions: [2], announcement: "Ten more minutes" };
  const place = { address: "192.168.0.7:3030", name: "Ann", connected: true, sharesCode: true };
  served.lesson.change({ classroom: { ...place, rules } });
  finishRun(served, { ...unheard, title: ownTitles(served)[0] });
  const page = await served.open();
  await page.getByTestId("announcement").getByText("Ten more minutes").waitFor();
  await page.getByTestId("on-board").getByText("Ann").waitFor();
  await page.getByTestId("code-shown").waitFor();
  await page.getByTestId("hints-locked").waitFor();
  await page.getByTestId("compare").click();
  await page.getByTestId("compare-to").selectOption("lesson03");
  await page.getByTestId("solution-locked").waitFor();
});

describe("a crowd", () => {
  const report: CrowdReport = {
    ok: false,
    summary: "10 people, 3 s: 41 messages, and not all went well.",
    end: {
      how: "It ended after 2.0 s, with exit status 1.",
      unsettled: ["hello"],
      crash: { lines: ["boom"], place: { file: "server.ts", line: 4, column: 2 } },
      cause: "Nobody catches it.",
    },
    faults: [{ text: "2 messages were lost.", example: "(First “hi”, at 1.0 s.)" }],
    notes: ["This machine was busy."],
    figures: [{ name: "heard", text: "41 times" }],
  };

  test("shows on every page, and its report stays until it is discarded", async () => {
    const served = await serve(2);
    finishRun(served);
    const [page, other] = [await served.open(), await served.open()];
    await page.getByTestId("crowd-size").selectOption("10");
    await page.getByTestId("send-crowd").click();
    await expect.poll(() => served.asked).toEqual([["sendCrowd", 10]]);
    const size = { people: 10, seconds: 20 };
    served.showCrowd({ ...size, phase: "here", passed: 3, told: "3 of 20 s · 10 here" });
    for (const one of [page, other]) {
      await crowd(one, "here");
      expect(await one.getByTestId("send-crowd").isDisabled()).toBe(true);
    }
    await other.getByTestId("stop-crowd").click();
    await expect.poll(() => served.asked).toContainEqual(["endCrowd"]);
    served.showCrowd({ ...size, phase: "gone", isPast: true, report });
    await crowd(page, "failed");
    await page.getByTestId("crowd-told").getByText("41 messages").waitFor();
    const shown = await page.getByTestId("crowd-report").textContent();
    const words = [report.end?.how, "hello", "boom", "server.ts:4:2", "2 messages were lost."];
    for (const text of [...words, "This machine was busy.", "41 times"])
      expect(shown).toContain(text);
    await page.getByTestId("read-report").click();
    await page.getByTestId("crowd-report").waitFor({ state: "detached" });
    await page.getByTestId("forget-crowd").click();
    await expect.poll(() => served.asked.length).toBe(3);
    served.showCrowd(undefined);
    await page.getByTestId("crowd").waitFor({ state: "detached" });
  });

  test.for([
    ["restarted", "restarted"],
    ["not-running", "isn’t running"],
  ] as const)("that could not stay says why: %s", async ([why, words]) => {
    const served = await serve(2);
    finishRun(served);
    served.showCrowd({ people: 10, seconds: 20, phase: "failed", why });
    const page = await served.open();
    await page.getByTestId("crowd-told").getByText(words).waitFor();
  });
});

describe("the language", () => {
  test("changes on every page at once, and leaves no word of the old one after a reload", async () => {
    const served = await serve(2);
    finishRun(served, { ...unheard, title: ownTitles(served)[0], error: "x" as Said });
    const [page, other] = [await served.open(), await served.open()];
    await page.getByTestId("prose").getByRole("heading", { name: "The idea" }).waitFor();
    await page.getByTestId("language").click();
    for (const one of [page, other]) {
      await one.locator('html[lang="ko"]').waitFor();
      await one.getByTestId("prose").getByRole("heading", { name: "아이디어" }).waitFor();
      await one
        .locator('.check[data-state="failed"]')
        .getByText(/[가-힣]/)
        .first()
        .waitFor();
    }
    expect(language()).toBe("ko");
    expect(served.asked).toEqual([["speak", "ko"]]);

    const recorder = await page.addInitScript(() => {
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
    expect(seen).not.toMatch(/Lesson 2|runner/);
    await recorder.dispose();
  });

  test("changes without moving the reader in the text", async () => {
    const page = await (await serve(2)).open();
    const prose = page.getByTestId("prose");
    const topmost = () =>
      prose.evaluate((prose) => {
        const { top } = prose.getBoundingClientRect();
        const parts = [...prose.children];
        return parts.findIndex((part) => part.getBoundingClientRect().bottom > top + 1);
      });
    await prose
      .locator(".code")
      .nth(2)
      .evaluate((code) => code.scrollIntoView());
    const before = await topmost();
    expect(before).toBeGreaterThan(2);
    await page.getByTestId("language").click();
    await prose.getByRole("heading", { name: "아이디어" }).waitFor();
    expect(await topmost()).toBe(before);
  });
});
