import { expect, test } from "vitest";
import { en } from "../../src/language/en.ts";
import { ko } from "../../src/language/ko.ts";
import { arrive, serve } from "./support/chat.ts";
import type { Person } from "./support/person.ts";

test("a Korean browser is spoken to in Korean, by the page and about what the server says", async () => {
  const { url } = await serve("server");
  const [ann, ben] = await Promise.all([arrive(url, { locale: "ko-KR" }), arrive(url)]);
  await speaks(ann, "ko");
  expect(await ann.input.getAttribute("placeholder")).toBe(ko.composer.placeholder.feed);
  await ann.sees("connection", {}, ko.connection.open);
  await ann.sees("empty", {}, ko.timeline.empty);

  await ann.button(ko.random.start).click();
  await ann.sees("place", { "data-place": "looking" }, ko.place.looking);
  await ben.button(en.random.start).click();
  await ann.sees("place", { "data-place": "talking" }, ko.place.talking);
  await ben.sees("place", { "data-place": "talking" }, en.place.talking);
  await ben.says("hi");
  await ann.hears("hi");
  await ben.button(en.random.back).click();
  await ann.sees("happening", { "data-code": "partner-left" }, ko.code["partner-left"]);
  await ann.says("거기 있어요?");
  const unheard = await ann.hasSaid("거기 있어요?", { "data-delivery": "refused" });
  expect(await unheard.textContent()).toContain(ko.code["no-partner"]);
});

test("the switch changes the language at once, what is on the page included, and for good", async () => {
  const ann = await arrive((await serve("lesson05")).url);
  await speaks(ann, "en");
  await ann.says("/schedule days");
  await ann.sees("problem", {}, "Use hours, minutes or seconds");
  await ann.part("language").click();
  await speaks(ann, "ko");
  await ann.sees("connection", {}, ko.connection.open);
  await ann.sees("problem", {}, ko.mistake({ problem: "unknown-unit", word: "days" }));
  expect(await ann.input.inputValue()).toBe("/schedule days");
  expect(await ann.part("language").getAttribute("lang")).toBe("en");

  await ann.page.reload();
  await ann.sees("connection", {}, ko.connection.open);
  await ann.part("language").click();
  await speaks(ann, "en");
});

test("a Korean command is understood, and shown as it was typed", async () => {
  const ann = await arrive((await serve("lesson05")).url, { locale: "ko-KR" });
  await ann.says("/schedule 1초 메시지 안녕하세요");
  await ann.sees("pending", { "data-state": "waiting" }, "안녕하세요");
  await ann.hasSaid("안녕하세요");
});

test("the theme is the system's, until light or dark is chosen, which is remembered", async () => {
  const { url } = await serve("lesson05");
  const [night, day] = await Promise.all([
    arrive(url, { colorScheme: "dark" }),
    arrive(url, { colorScheme: "light" }),
  ]);
  expect(await brightness(night)).toBeLessThan(80);
  expect(await brightness(day)).toBeGreaterThan(200);

  await night.part("theme").click();
  await night.page.locator("html[data-theme=light]").waitFor();
  expect(await brightness(night)).toBeGreaterThan(200);
  await night.page.reload();
  await night.page.locator("html[data-theme=light]").waitFor();
  await night.part("theme").click();
  await night.page.locator("html[data-theme=dark]").waitFor();
  expect(await brightness(night)).toBeLessThan(80);
});

test("an address that is none is named, with an example, in both languages", async () => {
  const ann = await arrive("mailto:nobody", { connected: false, input: false });
  const alert = ann.page.getByRole("alert");
  expect(await alert.textContent()).toContain("mailto:nobody");
  await ann.part("language").click();
  await ann.page.getByText(ko.badAddress.title).waitFor();
});

async function speaks(person: Person, language: "en" | "ko") {
  await person.page.locator(`html[lang=${language}]`).waitFor();
}

/** How bright the page's ground is, from 0 to 255. */
function brightness(person: Person): Promise<number> {
  return person.page.evaluate(() => {
    // A canvas turns whatever colour space the style is in into red, green and blue.
    const canvas = document.createElement("canvas").getContext("2d");
    if (!canvas) throw new Error("no canvas");
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  });
}
