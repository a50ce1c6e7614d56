import { mkdir, writeFile } from "node:fs/promises";
import { theBrowser } from "@chatterbox/testing/browser";
import type { Browser, Page } from "playwright-core";
import { servePage } from "./support/page-server.ts";
import { Person } from "./support/person.ts";
import { startStage } from "./support/stage-server.ts";

// Takes the README's picture of the page: Ann's view of the feed, beside Ben's of a private chat.
// Every message in it was really sent, through the finished server.

const target = new URL("../../../docs/images/chat.png", import.meta.url);
const size = { width: 480, height: 620 };
const scale = 1.25; // sharp enough, and small enough
const most = 200_000; // bytes: the README loads it

const server = await startStage("server");
const page = await servePage();
const browser = await theBrowser();
try {
  const picture = await sideBySide(browser, [await feed(browser), await privateChat(browser)]);
  if (picture.length > most) throw new Error(`The picture has grown to ${picture.length} bytes.`);
  await mkdir(new URL(".", target), { recursive: true });
  await writeFile(target, picture);
  console.log(`docs/images/chat.png, ${Math.round(picture.length / 1000)} KB`);
} finally {
  await browser.close();
  await page.stop();
  await server.stop();
}

/** Two people talking, an emoji, and a scheduled message. */
async function feed(browser: Browser): Promise<Buffer> {
  const [ann, ben] = [await arrive(browser), await arrive(browser)];
  await ben.says("Anybody on lesson 4 yet?");
  await ann.hears("Anybody");
  await ann.says("Yes, scheduling works ⏰");
  await ben.hears("Yes, scheduling works");
  await ben.says("How? Mine arrives at once.");
  await ann.hears("How?");
  await ann.says("setTimeout, then broadcast.");
  await ben.hears("setTimeout");
  await ben.part("emoji").click();
  await ben.part("emoji-picker").getByRole("combobox").fill("party popper");
  await ben.part("emoji-picker").getByRole("option").first().click();
  await ann.hears("🎉");
  await ann.says("/schedule minutes 15 message Coffee?");
  await ann.sees("pending", { "data-state": "waiting" });
  return portrait(ann.page);
}

/** Two strangers talking in private. */
async function privateChat(browser: Browser): Promise<Buffer> {
  const [ann, ben] = [await arrive(browser), await arrive(browser)];
  for (const person of [ann, ben]) await person.button("Random chat").click();
  for (const person of [ann, ben]) await person.sees("room", { "data-room": "talking" });
  await ann.says("Hello, stranger! 👋");
  await ben.hears("Hello, stranger!");
  await ben.says("Hi! Can the others read this?");
  await ann.hears("Hi!");
  await ann.says("No, only the two of us.");
  await ben.hears("No, only");
  await ben.says("Did you peek at the solution?");
  await ann.hears("Did you peek");
  await ann.says("🤫");
  await ben.hears("🤫");
  return portrait(ben.page);
}

async function arrive(browser: Browser): Promise<Person> {
  const context = await browser.newContext({
    locale: "en-US",
    colorScheme: "light",
    reducedMotion: "reduce",
    viewport: size,
    deviceScaleFactor: scale,
  });
  const person = new Person(await context.newPage());
  await person.page.goto(`${page.url}?server=${server.url}`);
  await person.sees("connection", { "data-phase": "open" });
  return person;
}

function portrait(page: Page): Promise<Buffer> {
  return page.screenshot({ caret: "hide", animations: "disabled" });
}

/** Puts pictures next to each other. */
async function sideBySide(browser: Browser, pictures: Buffer[]): Promise<Buffer> {
  const context = await browser.newContext({ deviceScaleFactor: scale });
  const page = await context.newPage();
  const images = pictures.map(
    (png) => `<img src="data:image/png;base64,${png.toString("base64")}">`,
  );
  await page.setContent(`
    <style>
      body { margin: 0; width: max-content; }
      main { display: flex; gap: 24px; padding: 20px; background: #e9ecf3; }
      img { display: block; width: ${size.width}px; border-radius: 12px; box-shadow: 0 0 0 1px #d3d8e2; }
    </style>
    <main>${images.join("")}</main>`);
  return page.locator("main").screenshot();
}
