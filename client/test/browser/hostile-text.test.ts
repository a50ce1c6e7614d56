import { expect, test } from "vitest";
import { annAndBen } from "./support/chat.ts";
import type { Person } from "./support/person.ts";

const markup = [
  '<img src=x onerror="window.hit=1">',
  "<script>window.hit=1</script>",
  "<b>bold</b> &lt;i&gt; <style>*{display:none}</style>",
  "</div></div><iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
  "{{constructor.constructor('window.hit=1')()}} <%= window.hit=1 %>",
  "javascript:window.hit=1 data:text/html,<script>window.hit=1</script>",
];

test("markup in a message is shown as text, and runs nothing", async () => {
  const [ann, ben] = await annAndBen();
  for (const text of markup) {
    await ann.says(text);
    await ben.hears(text);
    ben.says(text);
    await ann.hears(text);
  }
  expect(await ann.transcript()).toEqual(markup.flatMap((text) => [`→ ${text}`, text]));
  await showsOnlyText(ann);
});

test("markup in an id, a name or a sentence of the server is shown as text", async () => {
  const [ann, ben] = await annAndBen("lesson03"); // passes on whatever it gets
  const evil = markup[0] ?? "";
  ben.sends(
    JSON.stringify({ author: evil, type: "text", data: { text: "from evil" } }),
    JSON.stringify({ author: "__proto__", type: "text", data: { text: "from proto" } }),
    JSON.stringify({ author: "server", type: "notice", data: { code: evil, text: evil } }),
    JSON.stringify({ author: "server", type: "error", data: { code: "constructor", text: evil } }),
    JSON.stringify({ id: evil }),
    "the end",
  );
  await ann.hears("from evil");
  await ann.hears("from proto");
  await ann.hears("the end");
  await ann.sees("happening", { "data-code": "constructor" }, evil);
  expect(await ann.id()).toBe(evil);
  await showsOnlyText(ann);
});

test("only web and mail addresses become links, which open in a new tab", async () => {
  const [ann, ben] = await annAndBen();
  ben.says("see https://example.org/a?b=<c> or mail me@example.org, not javascript:alert(1)");
  const message = await ann.hears("see https");
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

test("a message of 60 KB is cut to a readable length and shown whole on demand", async () => {
  const [ann, ben] = await annAndBen();
  const long = `${"word ".repeat(6000)}${"w".repeat(30_000)}!`;
  ben.says(long);
  const message = await ann.hears("word word");
  const bubble = message.getByTestId("bubble");
  expect((await bubble.textContent())?.length).toBeLessThan(2000);
  await message.getByRole("button", { name: "Show all" }).click();
  await message.getByRole("button", { name: "Show less" }).waitFor();
  expect(await bubble.textContent()).toContain(long);
  await fitsTheWindow(ann);
});

test("a message of more than 64 KiB stays in the input with the reason, and the connection lives", async () => {
  const [ann, ben] = await annAndBen();
  const tooLong = "가".repeat(22_000); // 66,000 bytes
  await ann.says(tooLong);
  expect(await (await ann.sees("problem")).textContent()).toContain("64 KB at most");
  expect(await ann.input.inputValue()).toBe(tooLong);
  await ann.says("short");
  await ben.hears("short");
  expect(ben.transcript()).toEqual(["short"]);
  expect(await ann.part("happening").count()).toBe(0);
});

test("bidirectional, stacked and invisible characters don't affect what is around them", async () => {
  const [ann, ben] = await annAndBen();
  const odd = [
    "\u202Eesrever \u2066\u2067\u202B",
    "مرحبا بالعالم، كيف حالك؟",
    `z${"\u0300\u0316\u0489".repeat(200)}algo`,
    "\u200B\u2060\uFEFF",
    "a\u0000b\u0007c",
    "W".repeat(3000),
    `${"\n".repeat(200)}end`,
  ];
  for (const text of odd) ben.says(text);
  ben.says("after all that");
  const after = await ann.hears("after all that");
  expect(await after.getByTestId("bubble").textContent()).toBe("after all that");
  await fitsTheWindow(ann);
  await showsOnlyText(ann);
});

test("up to three emoji are drawn large, however many characters they are made of", async () => {
  const [ann, ben] = await annAndBen();
  const large = ["👩‍👩‍👧‍👦", "🇰🇷", "👍🏽", "❤️‍🔥", "🏴‍☠️", "😋😋😋", "1️⃣"];
  const usual = ["😋😋😋😋", "👍🏽 yes", "7"];
  for (const text of [...large, ...usual]) ben.says(text);
  await ann.page.getByText("7", { exact: true }).first().waitFor();
  expect(await ann.transcript()).toEqual([...large, ...usual]);
  expect(await ann.page.locator(".bubble.large").allTextContents()).toEqual(large);
});

/** No message has become an element other than a link or the button for more. */
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
