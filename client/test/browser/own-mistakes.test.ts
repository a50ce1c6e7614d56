import { expect, test } from "vitest";
import { arrive, serve } from "./support/chat.ts";

// What the page's own mistakes leave standing.

test("where the page can't be drawn, it says so, and offers to begin anew", async () => {
  const { url } = await serve("server");
  const [ann, ben] = await Promise.all([
    arrive(url, { before: breakTimes, complaints: /broken on purpose/ }),
    arrive(url),
  ]);
  await ben.says("hello");
  const broken = await ann.sees("broken");
  expect(await broken.textContent()).toContain("Reload");
  await ann.page.evaluate(() => {
    window.name = "mended";
  });
  await broken.getByRole("button").click();
  await ann.says("here I am again");
  await ben.hears("here I am again");
});

test("emoji that can't be loaded take nothing else down", async () => {
  const { url } = await serve("server");
  const [ann, ben] = await Promise.all([
    arrive(url, { missing: /emoji-picker.*\.js$/, complaints: /dynamically imported module/ }),
    arrive(url),
  ]);
  await ann.part("emoji").click();
  await ann.part("emoji-picker").getByRole("alert").waitFor();
  await ann.says("words do it too");
  await ben.hears("words do it too");
});

/** Makes every time of day fail to be written, until it is mended. */
function breakTimes() {
  if (window.name === "mended") return; // it outlives a reload
  Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
    get() {
      throw new Error("broken on purpose");
    },
  });
}
