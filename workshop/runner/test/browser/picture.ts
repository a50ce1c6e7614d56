import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "@chatterbox/stages/repository";
import { visit } from "@chatterbox/testing/browser";
import { freePort } from "@chatterbox/testing/free-port";
import type { Language } from "@chatterbox/words/language";
import { RunningCommand } from "../support/command.ts";
import { makeRepository } from "../support/repository.ts";

// Takes the README's pictures of the lesson page, one per language: lesson 3, in which the attendee passes
// on whatever author the sender claims to be, with a small crowd.

const viewport = { width: 1480, height: 1040 };
const maxBytes = 300_000; // it loads with the README
const pictures: Record<Language, string> = { en: "lesson-page.png", ko: "lesson-page-ko.png" };

for (const [language, name] of Object.entries(pictures)) {
  const { folder, remove } = await makeRepository(); // so that the page names playground/ as its folder
  const picture = await take(folder, language).finally(remove);
  if (picture.length > maxBytes)
    throw new Error(`The picture has grown to ${picture.length} bytes.`);
  await writeFile(join(root, "docs", "images", name), picture);
  console.log(`docs/images/${name}, ${Math.round(picture.length / 1000)} KB`);
}
process.exit(); // the browser ends with this process

async function take(folder: string, language: string): Promise<Buffer> {
  const args = ["lesson", "3", "--lang", language, "--port", `${await freePort()}`];
  const runner = new RunningCommand({ folder }, args);
  try {
    const printed = await runner.prints(/\/lesson\/3[\s\S]*ms\)/);
    const solution = await readFile(join(root, "lessons", "lesson04", "src", "server.ts"), "utf8");
    const wrong = solution.replace("{ author: id, ...received }", "JSON.parse(data.toString())");
    if (wrong === solution) throw new Error("Lesson 4 has changed: update this script.");
    await writeFile(join(folder, "playground", "lesson03", "src", "server.ts"), wrong);
    await runner.prints(/ms\)/);
    const url = /http:\/\/localhost:\d+\/lesson\/3/.exec(printed)?.[0] as string;
    const { page, leave } = await visit(url, { viewport });
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
