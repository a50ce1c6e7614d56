import { expect, test } from "vitest";
import { en } from "../../src/language/en.ts";
import { ko } from "../../src/language/ko.ts";
import { annAndBen, arrive, serve } from "./support/chat.ts";
import { connectClient } from "./support/client.ts";
import type { Person } from "./support/person.ts";

test("a Korean browser gets Korean, from the page and for what the server says", async () => {
  const { url } = await serve("server");
  const ann = await arrive(url, { profile: { locale: "ko-KR" } });
  const ben = await connectClient(url);
  await speaks(ann, "ko");
  expect(await ann.input.getAttribute("placeholder")).toBe(ko.composer.placeholder.feed);
  await ann.sees("connection", {}, ko.connection.open);
  await ann.sees("empty", {}, ko.timeline.empty);

  await ann.button(ko.random.start).click();
  await ann.sees("room", { "data-room": "looking" }, ko.room.looking);
  ben.goesTo("random");
  await ann.sees("room", { "data-room": "talking" }, ko.room.talking);
  ben.goesTo("feed");
  await ann.sees("happening", { "data-code": "partner-left" }, ko.code["partner-left"]);
  await ann.says("거기 있어요?");
  const unheard = await ann.hasSaid("거기 있어요?", { "data-delivery": "refused" });
  expect(await unheard.textContent()).toContain(ko.code["no-partner"]);
});

test("the switch changes the language of everything at once, and for the next visit", async () => {
  const [ann] = await annAndBen("lesson05");
  await speaks(ann, "en");
  await ann.says("/schedule days");
  await ann.sees("problem", {}, en.mistake({ problem: "unknown-unit", word: "days" }));
  await ann.part("language").click();
  await speaks(ann, "ko");
  await ann.sees("connection", {}, ko.connection.open);
  await ann.sees("problem", {}, ko.mistake({ problem: "unknown-unit", word: "days" }));
  expect(await ann.input.inputValue()).toBe("/schedule days");
  expect(await ann.part("language").getAttribute("lang")).toBe("en");

  await ann.page.reload();
  await ann.sees("connection", {}, ko.connection.open);
  await ann.says("/schedule 1초 메시지 안녕하세요"); // a Korean command, shown as it was typed
  await ann.sees("pending", { "data-state": "waiting" }, "안녕하세요");
  await ann.hasSaid("안녕하세요");
  await ann.part("language").click();
  await speaks(ann, "en");
});

test("the theme follows the system until you choose light or dark, which the page remembers", async () => {
  const [ann] = await annAndBen("lesson05");
  expect(await brightness(ann)).toBeGreaterThan(200);
  await ann.page.emulateMedia({ colorScheme: "dark" });
  expect(await brightness(ann)).toBeLessThan(80);

  await ann.part("theme").click();
  await ann.page.locator("html[data-theme=light]").waitFor();
  expect(await brightness(ann)).toBeGreaterThan(200);
  await ann.page.reload();
  await ann.page.locator("html[data-theme=light]").waitFor();
  await ann.part("theme").click();
  await ann.page.locator("html[data-theme=dark]").waitFor();
  expect(await brightness(ann)).toBeLessThan(80);
});

test("an invalid address is named, with an example, in both languages", async () => {
  const ann = await arrive("mailto:nobody", { connected: false, input: false });
  const alert = ann.page.getByRole("alert");
  expect(await alert.textContent()).toContain("mailto:nobody");
  await ann.part("language").click();
  await ann.page.getByText(ko.badAddress.title).waitFor();
});

async function speaks(person: Person, language: "en" | "ko") {
  await person.page.locator(`html[lang=${language}]`).waitFor();
}

/** The brightness of the page's background, from 0 to 255. */
function brightness(person: Person): Promise<number> {
  return person.page.evaluate(() => {
    // A canvas converts any colour space to red, green and blue.
    const canvas = document.createElement("canvas").getContext("2d");
    if (!canvas) throw new Error("no canvas");
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  });
}
