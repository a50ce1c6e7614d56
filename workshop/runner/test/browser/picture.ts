import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "@chatterbox/stages/repository";
import { startBrowser, visit } from "@chatterbox/testing/browser";
import { freePort } from "@chatterbox/testing/free-port";
import type { Language } from "@chatterbox/words/language";
import type { Browser } from "playwright-core";
import { RunningCommand } from "../support/command.ts";
import { makeRepository, type Repository } from "../support/repository.ts";

// Makes the README's pictures of the lesson page, one for each language: somebody takes lesson 3, passes
// on whatever the sender claims, and has sent a small crowd.

const viewport = { width: 1480, height: 1040 };
const most = 300_000; // bytes: it is loaded with the README
const pictures: Record<Language, string> = { en: "lesson-page.png", ko: "lesson-page-ko.png" };

const browser = await startBrowser();
try {
  for (const [language, name] of Object.entries(pictures)) {
    const repository = await makeRepository();
    const picture = await take(repository, browser, language).finally(repository.remove);
    if (picture.length > most) throw new Error(`The picture has grown to ${picture.length} bytes.`);
    await writeFile(join(root, "docs", "images", name), picture);
    console.log(`docs/images/${name}, ${Math.round(picture.length / 1000)} KB`);
  }
} finally {
  await browser.close();
}

async function take(repository: Repository, browser: Browser, language: string): Promise<Buffer> {
  const wish = ["--lang", language, "--port", `${await freePort()}`];
  const runner = new RunningCommand(repository, ["lesson", "3", ...wish]);
  try {
    const printed = await runner.prints(/\/lesson\/3[\s\S]*ms\)/);
    const solution = await readFile(
      join(repository.folder, "lessons", "lesson04", "src", "server.ts"),
      "utf8",
    );
    const wrong = solution.replace("{ author: id, ...received }", "JSON.parse(data.toString())");
    if (wrong === solution) throw new Error("Lesson 4 is written otherwise now: mend this script.");
    await writeFile(join(repository.folder, "playground", "lesson03", "src", "server.ts"), wrong);
    await runner.prints(/ms\)/);
    const url = /http:\/\/localhost:\d+\/lesson\/3/.exec(printed)?.[0] as string;
    const { page, leave } = await visit(browser, url, { viewport });
    await page.locator(`html[lang="${language}"]`).waitFor();
    for (const at of [0, 1])
      await page.getByTestId("chat").nth(at).contentFrame().getByTestId("you").waitFor();
    await page.getByTestId("crowd-size").selectOption("10");
    await page.getByTestId("send-crowd").click();
    await page.locator('[data-testid="crowd"] progress[value^="6"]').waitFor();
    const picture = await page.screenshot();
    await leave();
    return picture;
  } finally {
    await runner.stop();
  }
}
