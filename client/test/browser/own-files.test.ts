import { expect, inject, test } from "vitest";
import { arrive, serve } from "./support/chat.ts";
import { connectClient } from "./support/client.ts";

test("the page and its emoji come from its own server alone, and the picker opens again offline", async () => {
  const server = await serve("server");
  const ann = await arrive(server.url, { profile: {} });
  const strangers: string[] = [];
  const own = [inject("pageUrl"), server.url.replace("ws:", "http:")];
  await ann.page.route(
    ({ href }) => !own.some((start) => href.startsWith(start)),
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  await ann.page.reload();
  const picker = ann.part("emoji-picker");
  for (const search of ["party popper", "로켓"]) {
    await ann.part("emoji").click();
    await picker.getByRole("combobox").fill(search);
    await picker.getByRole("option").first().click();
    await ann.part("language").click();
  }
  await ann.hasSaid("🎉");
  await ann.hasSaid("🚀");
  expect(strangers).toEqual([]);

  await ann.page.context().setOffline(true);
  await ann.input.fill("offline ");
  await ann.part("emoji").click();
  await picker.getByRole("combobox").fill("rocket");
  await picker.getByRole("option", { name: /rocket/ }).click();
  await ann.seesNo("emoji-picker");
  expect(await ann.input.inputValue()).toBe("offline 🚀");
});

test("the page's policy blocks inline scripts, and a test would notice one", async () => {
  const { url } = await serve("server");
  const ann = await arrive(url, { complaints: /policy/i });
  const reported = ann.page.waitForEvent("console", (message) => /policy/i.test(message.text()));
  await ann.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.hit = 1";
    document.body.append(script);
  });
  await reported;
  expect(await ann.page.evaluate(() => "hit" in window)).toBe(false);
  await expect.poll(() => ann.complaints.join()).toContain("the policy forbids: script-src-elem");
});

test("a page that can't be drawn says so, and works again after a reload", async () => {
  const { url } = await serve("server");
  const ann = await arrive(url, {
    profile: {},
    before: breakTimes,
    complaints: /broken on purpose/,
  });
  const ben = await connectClient(url);
  ben.says("hello");
  const broken = await ann.sees("broken");
  expect(await broken.textContent()).toContain("Reload");
  await ann.page.evaluate(() => {
    window.name = "fixed";
  });
  await broken.getByRole("button").click();
  await ann.says("here I am again");
  await ben.hears("here I am again");
});

test("the chat works without the emoji picker", async () => {
  const { url } = await serve("server");
  const ann = await arrive(url, {
    profile: {},
    missing: /emoji-picker.*\.js$/,
    complaints: /dynamically imported module/,
  });
  const ben = await connectClient(url);
  await ann.part("emoji").click();
  await ann.part("emoji-picker").getByRole("alert").waitFor();
  await ann.says("words do it too");
  await ben.hears("words do it too");
});

/** Makes every attempt to format a time fail, until the window is called "fixed". */
function breakTimes() {
  if (window.name === "fixed") return; // it outlives a reload
  Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
    get() {
      throw new Error("broken on purpose");
    },
  });
}
