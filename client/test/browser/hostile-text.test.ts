import { expect, test } from "vitest";
import { arrive, serve, twoPeople } from "./support/chat.ts";
import type { Person } from "./support/person.ts";
import { speakRaw } from "./support/raw.ts";

const markup = [
  '<img src=x onerror="window.hit=1">',
  "<script>window.hit=1</script>",
  "<b>bold</b> &lt;i&gt; <style>*{display:none}</style>",
  "</div></div><iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
  "{{constructor.constructor('window.hit=1')()}} <%= window.hit=1 %>",
  "javascript:window.hit=1 data:text/html,<script>window.hit=1</script>",
];

test("markup is shown to the letter, becomes no element, and runs nothing", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  for (const text of markup) {
    await ann.says(text);
    await ben.hears(text);
  }
  expect(await ben.transcript()).toEqual(markup);
  for (const person of [ann, ben]) await showsOnlyText(person);
});

test("a name, a sentence of the server and an id are no more markup than a message", async () => {
  const server = await serve("lesson03"); // which passes on whatever it gets
  const ann = await arrive(server.url);
  const evil = markup[0] ?? "";
  await speakRaw(ann, server.url, [
    JSON.stringify({ author: evil, type: "text", data: { text: "from evil" } }),
    JSON.stringify({ author: "__proto__", type: "text", data: { text: "from proto" } }),
    JSON.stringify({ author: "server", type: "notice", data: { code: evil, text: evil } }),
    JSON.stringify({ author: "server", type: "error", data: { code: "constructor", text: evil } }),
    JSON.stringify({ id: evil }),
    "the end",
  ]);
  await ann.hears("from evil");
  await ann.hears("from proto");
  await ann.hears("the end");
  await ann.sees("happening", { "data-code": "constructor" }, evil);
  expect(await ann.id()).toBe(evil);
  await showsOnlyText(ann);
});

test("only links to the web and to a mail can be clicked, and they open elsewhere", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  await ann.says("see https://example.org/a?b=<c> or mail me@example.org, not javascript:alert(1)");
  const message = await ben.hears("see https");
  const links = await message.locator("a").evaluateAll((found) =>
    found.map((link) => {
      const { href, target, rel } = link as HTMLAnchorElement;
      return [href, target, rel];
    }),
  );
  expect(links).toEqual([
    [expect.stringMatching(/^https:\/\/example\.org\/a/), "_blank", "noopener noreferrer"],
    ["mailto:me@example.org", "_blank", "noopener noreferrer"],
  ]);
});

test("60 KB in one message are cut to a readable piece, and shown whole on demand", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  const long = `${"word ".repeat(6000)}${"w".repeat(30_000)}!`;
  await ann.says(long);
  const message = await ben.hears("word word");
  const bubble = message.getByTestId("bubble");
  expect((await bubble.textContent())?.length).toBeLessThan(2000);
  await message.getByRole("button", { name: "Show all" }).click();
  await message.getByRole("button", { name: "Show less" }).waitFor();
  expect(await bubble.textContent()).toContain(long);
  await fitsTheWindow(ben);
  await ben.says("impressive");
  await ann.hears("impressive");
});

test("more than 64 KiB are refused at the input, where they stay, and the connection lives", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  const tooLong = "가".repeat(22_000); // 66,000 bytes
  await ann.says(tooLong);
  expect(await (await ann.sees("problem")).textContent()).toContain("64 KB at most");
  expect(await ann.input.inputValue()).toBe(tooLong);
  await ann.says("short");
  await ben.hears("short");
  expect(await ben.transcript()).toEqual(["short"]);
  expect(await ann.part("happening").count()).toBe(0);
});

test("letters that turn the line round, stack up or are invisible disturb nothing around them", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  const odd = [
    "\u202Eesrever \u2066\u2067\u202B",
    "مرحبا بالعالم، كيف حالك؟",
    `z${"\u0300\u0316\u0489".repeat(200)}algo`,
    "\u200B\u2060\uFEFF",
    "a\u0000b\u0007c",
    "W".repeat(3000),
    `${"\n".repeat(200)}end`,
  ];
  const { url } = await serve("server");
  const cat = await arrive(url);
  await cat.says("warm");
  for (const text of odd) await ann.says(text);
  await ann.says("after all that");
  const after = await ben.hears("after all that");
  expect(await after.getByTestId("bubble").textContent()).toBe("after all that");
  await fitsTheWindow(ben);
  await showsOnlyText(ben);
});

test("sequences of emoji arrive whole, and up to three are drawn large", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  const large = ["👩‍👩‍👧‍👦", "🇰🇷", "👍🏽", "❤️‍🔥", "🏴‍☠️", "😋😋😋", "1️⃣"];
  const usual = ["😋😋😋😋", "👍🏽 yes", "7"];
  for (const text of [...large, ...usual]) await ann.says(text);
  await ben.hears("👍🏽 yes");
  await ben.page.getByText("7", { exact: true }).first().waitFor();
  expect(await ben.transcript()).toEqual([...large, ...usual]);
  const drawnLarge = await ben.page.locator(".bubble.large").allTextContents();
  expect(drawnLarge).toEqual(large);
});

/** Nothing of what was said has become an element other than a link or the button for more. */
async function showsOnlyText(person: Person) {
  const elements = await person
    .part("timeline")
    .locator(".bubble *, .who bdi *, .happening span *")
    .evaluateAll((found) => found.map(({ tagName }) => tagName));
  expect(elements.filter((name) => name !== "A" && name !== "BUTTON")).toEqual([]);
  expect(await person.page.locator("#page :is(script, iframe, style)").count()).toBe(0);
  expect(await person.page.evaluate(() => "hit" in window)).toBe(false);
}

/** Nothing makes the page scroll sideways. */
async function fitsTheWindow(person: Person) {
  const tooWide = await person.page.evaluate(() =>
    [document.documentElement, document.querySelector('[data-testid="timeline"]')].some(
      (element) => element && element.scrollWidth > element.clientWidth,
    ),
  );
  expect(tooWide).toBe(false);
}
