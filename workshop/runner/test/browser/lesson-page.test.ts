import { readFile, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import type { LessonSnapshot } from "@chatterbox/lesson-page/snapshot";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { codeOf, copyOf, open, ownFolder, save, takeLesson, theRunner } from "./attendee.ts";

const verdict = (page: Page, state: string) =>
  page.locator(`[data-testid="verdict"][data-state="${state}"]`).waitFor();
const check = (page: Page, title: string, state: string) =>
  page.locator(`[data-testid="check"][data-title="${title}"][data-verdict="${state}"]`);

describe("the lesson page", () => {
  test("goes through a lesson: red with the conversation, a hint, a type error, green, the next", async () => {
    const page = await open(await takeLesson(2));
    const title = "everyone else hears what you say";

    await check(page, title, "failed").waitFor();
    const failure = check(page, title, "failed").getByTestId("failure");
    expect(await failure.getByTestId("diagram").textContent()).toMatch(/Ann.*server.*Bob.*Cho/s);
    expect(await failure.textContent()).toContain("Likely cause");
    expect(await failure.getByTestId("diagram").locator(".unexpected").count()).toBe(2);

    expect(await failure.getByTestId("hint").count()).toBe(0);
    await failure.getByTestId("more").click();
    await failure.getByText("Hint 1 of 3").waitFor();
    await page.reload(); // a page that is opened later shows the same
    await failure.getByText("Hint 1 of 3").waitFor();
    expect(await failure.getByTestId("hint").count()).toBe(1);

    const solution = await codeOf("lesson03");
    await save("lesson02", `${solution}\nexport const count: number = "one";\n`);
    await verdict(page, "passed");
    await page.getByTestId("celebration").waitFor();
    await page.getByTestId("type-mistakes").getByText("TS2322").waitFor();
    await page
      .getByTestId("place")
      .getByText(/playground\/lesson02\/src\/server\.ts:\d+:\d+/)
      .waitFor();

    const other = await open(page.url());
    await verdict(other, "passed");
    expect(await other.getByTestId("celebration").count()).toBe(0);

    await page.getByTestId("next").click();
    await page
      .getByRole("heading", { name: "Lesson 3: ids", exact: true, level: 1 })
      .first()
      .waitFor();
    await other.waitForURL(/\/lesson\/3$/); // both go along with the runner
    await verdict(other, "failed");
    await verdict(page, "failed");
  });

  test("offers the lesson whose address it was opened at, while the runner is at another", async () => {
    const page = await open((await takeLesson(1)).replace("/lesson/1", "/lesson/2"));
    const offer = page.getByTestId("other-lesson");
    await offer.getByText("The runner is at lesson 1.").waitFor();
    await offer.getByRole("button", { name: "Go to lesson 2: broadcast" }).click();
    await page
      .getByRole("heading", { name: "Lesson 2: broadcast", exact: true, level: 1 })
      .waitFor();
    expect(await offer.count()).toBe(0);
    await page.getByTestId("next").click();
    await page.waitForURL(/\/lesson\/3$/);
    expect(await offer.count()).toBe(0);
  });

  test("tells of a crash where it is in the attendee's code, and recovers", async () => {
    const page = await open(await takeLesson(1));
    const good = await codeOf("lesson02");
    const line = good.split("\n").length;
    await save("lesson01", `${good}noSuchThing();\n`);
    await page.getByTestId("crash").getByText("noSuchThing is not defined").first().waitFor();
    await page.getByTestId("crash").getByTestId("place").getByText(`server.ts:${line}:1`).waitFor();
    await save("lesson01", good);
    await verdict(page, "passed");
  });

  test("counts what is known of the new run while it checks, and not what passed before", async () => {
    const page = await open(await takeLesson(3));
    await verdict(page, "failed");
    const done: LessonSnapshot = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const events = new EventSource("/lesson/events");
          events.onmessage = ({ data }) => {
            events.close();
            resolve(JSON.parse(data));
          };
        }),
    );
    const checks = done.checks.map(({ failure, ms, ...check }) => ({
      ...check,
      verdict: "unknown",
    }));
    const begun = { ...done, phase: "checking", known: 1, checks, run: done.run + 1 };
    const body = [done, begun].map((told) => `data: ${JSON.stringify(told)}\n\n`).join("");
    const contentType = "text/event-stream";
    await page.route("**/lesson/events", (route) => route.fulfill({ contentType, body }));
    await page.reload();
    const text = `Checking… 1 of ${done.checks.length}`;
    await page.getByTestId("verdict").getByText(text).waitFor();
  });

  test("says that types don't keep the server from running only while it runs", async () => {
    const page = await open(await takeLesson(1));
    const good = `${await codeOf("lesson02")}\nexport const count: number = "one";\n`;
    await save("lesson01", good);
    await page.getByTestId("types-note").waitFor();
    await save("lesson01", `${good}noSuchThing();\n`);
    await page.getByTestId("type-mistakes").getByText("noSuchThing").waitFor();
    await page.locator('[data-testid="live"][data-state="stopped"]').waitFor();
    await page.getByTestId("types-note").waitFor({ state: "detached" });
  });

  test("says that the server has ended, and the crowd is gone, when the runner has ended", async () => {
    const page = await open(await takeLesson(2));
    await page.getByTestId("send-crowd").click();
    await page.locator('[data-testid="crowd"][data-state="here"]').waitFor();
    await theRunner().stop();
    await page.getByTestId("link").waitFor();
    await page.locator('[data-testid="live"][data-state="stopped"]').waitFor();
    expect(await page.getByTestId("crowd").count()).toBe(0);
  });

  test.skipIf(process.platform === "win32")(
    "opens the editor at the line of a type error, and no file but the attendee's",
    async () => {
      // An editor that writes down what it is asked to open. "code" is one that takes lines.
      const [editor, opened] = ["code", "opened"].map((name) => join(ownFolder(), name));
      await writeFile(editor as string, `#!/bin/sh\necho "$@" >> "${opened}"\n`, { mode: 0o755 });
      const page = await open(await takeLesson(0, { env: { LAUNCH_EDITOR: editor } }));
      const code = 'export const count: number = "one";\n';
      await save("lesson00", code);
      const answered = page.waitForResponse(/lesson\/open/);
      await page.getByTestId("place").first().click();
      expect(await (await answered).json()).toEqual({ notice: null });
      const asked = await page.evaluate(async () => {
        const body = JSON.stringify({ file: "package.json", line: 7, column: 1 });
        const headers = { "content-type": "application/json" };
        return (await fetch("/lesson/open", { method: "POST", headers, body })).status;
      });
      expect(asked).toBe(200);
      const written = () => readFile(opened as string, "utf8").catch(() => "");
      await expect.poll(written, { timeout: 60_000 }).toContain(`${copyOf("lesson00")}:1:14`);
      await expect.poll(written, { timeout: 60_000 }).toContain(`${copyOf("lesson00")}:7:1`);
    },
  );

  test("shows chat pages at the attendee's own server, and what one says the other hears", async () => {
    const address = await takeLesson(3);
    await save("lesson03", await codeOf("lesson04"));
    await theRunner().prints("is done");
    const page = await open(address);
    const frame = (at: number) => page.getByTestId("chat").nth(at).contentFrame();
    for (const at of [0, 1]) await frame(at).getByTestId("you").waitFor(); // the server before knew no ids
    await frame(0).getByTestId("input").fill("hello beside me");
    await frame(0).getByTestId("input").press("Enter");
    await frame(1).getByText("hello beside me").waitFor();
    await page.getByTestId("third").click();
    await frame(2).locator('[data-testid="connection"][data-phase="open"]').waitFor();
  });

  test("keeps the solution hidden until it is asked for, and compares any two stages", async () => {
    const page = await open(await takeLesson(4));
    await page.getByTestId("compare").click();
    await page.getByTestId("compare-to").selectOption("lesson05");
    expect(await page.getByTestId("difference").count()).toBe(0);
    await page.getByTestId("reveal").click();
    await page.getByTestId("difference").getByText("maxPending").first().waitFor();
    await page.getByTestId("compare-from").selectOption("lesson01");
    await page.getByTestId("compare-to").selectOption("lesson02");
    await page.getByTestId("difference").getByText("22 lines added, 0 removed").waitFor();
  });

  test("is for this machine's own page alone", async () => {
    const url = new URL(await takeLesson(0));
    const ask = (path: string, headers: Record<string, string>, method = "GET") =>
      statusOf(new URL(path, url), headers, method);
    const json = { "content-type": "application/json" };
    expect(await ask("/lesson/0", {})).toBe(200);
    for (const path of ["/lesson/0", "/lesson/events", "/lesson/prose?page=lesson00"]) {
      expect(await ask(path, { host: "evil.example" }), path).toBe(403);
      expect(await ask(path, { origin: "http://evil.example" }), path).toBe(403);
    }
    expect(await ask("/lesson/events", { "sec-fetch-site": "cross-site" })).toBe(403);
    for (const action of [
      "hint",
      "open",
      "go",
      "run",
      "language",
      "crowd",
      "crowd-end",
      "compare",
    ]) {
      const path = `/lesson/${action}`;
      expect(await ask(path, json, "POST"), "without an origin").toBe(403);
      expect(await ask(path, { ...json, origin: "http://evil.example" }, "POST")).toBe(403);
      const other = `http://localhost:${Number(url.port) + 1}`;
      expect(await ask(path, { ...json, origin: other }, "POST"), "another port").toBe(403);
      expect(await ask(path, { origin: url.origin }, "POST"), "a form").toBe(403);
    }
    expect(await ask("/lesson/go", { ...json, origin: url.origin }, "POST"), "no body").toBe(400);
    expect(await ask("/lesson/prose?page=../../package", {})).toBe(404);
  });
});

/** The status with which a request is answered. fetch would not let us choose these headers. */
function statusOf(url: URL, headers: Record<string, string>, method: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, method }, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    asked.once("error", reject);
    asked.end();
  });
}
