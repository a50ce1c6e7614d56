import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, serve, twoPeople } from "./support/chat.ts";
import type { Person } from "./support/person.ts";

test("one types and sends without touching anything first, and a line breaks with Shift+Enter", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  await focused(ann.input);
  await ann.page.keyboard.type("first line");
  await ann.page.keyboard.press("Shift+Enter");
  await ann.page.keyboard.type("second line");
  await ann.page.keyboard.press("Enter");
  await ben.hears("second line");
  expect(await ben.transcript()).toEqual(["first line\nsecond line"]);
  expect(await ann.input.inputValue()).toBe("");
  await focused(ann.input);
});

test("the emoji picker is opened, searched, used and closed by keys, and the focus comes back", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  const search = ann.part("emoji-picker").getByRole("combobox");
  await focused(ann.input);
  await tabBackTo(ann, ann.part("emoji"));
  await ann.page.keyboard.press("Enter");
  await focused(search);
  await pickPartyPopper(ann);
  await ben.hears("🎉");
  await focused(ann.input);
  await ann.seesNo("emoji-picker");

  await tabBackTo(ann, ann.part("emoji"));
  await ann.page.keyboard.press("Enter");
  await focused(search);
  await ann.page.keyboard.press("Escape");
  await ann.seesNo("emoji-picker");
  await focused(ann.input);
});

test("an emoji picked while typing is put where the cursor is, and nothing is sent", async () => {
  const ann = await arrive((await serve("server")).url);
  await focused(ann.input);
  await ann.page.keyboard.type("well done!");
  await ann.page.keyboard.press("ArrowLeft");
  await tabBackTo(ann, ann.part("emoji"));
  await ann.page.keyboard.press("Enter");
  await focused(ann.part("emoji-picker").getByRole("combobox"));
  await pickPartyPopper(ann);
  await focused(ann.input);
  expect(await ann.input.inputValue()).toBe("well done🎉!");
  expect(await ann.part("message").count()).toBe(0);
});

test("the wire inspector opens, shows each frame raw and pretty, and closes by keys", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  await ann.says("look at me");
  await ben.hears("look at me");
  await ben.says("I see");
  await ann.hears("I see");
  await tabBackTo(ann, ann.part("open-wire"));
  await ann.page.keyboard.press("Enter");
  await focused(ann.part("wire").getByRole("button", { name: "Close" }));
  expect(await ann.part("frame").evaluateAll(kinds)).toEqual([
    "opened",
    "received",
    "sent",
    "received",
  ]);
  const sent = await ann.sees("frame", { "data-kind": "sent" });
  const frame = { author: await ann.id(), type: "text", data: { text: "look at me" } };
  expect(await sent.textContent()).toContain(JSON.stringify(frame));
  const summary = sent.locator("button").first();
  await tabTo(ann, summary);
  await ann.page.keyboard.press("Enter");
  expect(await sent.locator("pre").textContent()).toBe(JSON.stringify(frame, null, 2));

  await ann.page.keyboard.press("Escape");
  await ann.seesNo("wire");
  await focused(ann.part("open-wire"));
});

test("Enter that belongs to the input method sends nothing", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  await ann.input.fill("안녕");
  const pressed = { key: "Enter", bubbles: true, cancelable: true };
  await ann.input.dispatchEvent("keydown", { ...pressed, isComposing: true });
  await ann.input.dispatchEvent("keydown", { ...pressed, keyCode: 229 });
  expect(await ann.input.inputValue()).toBe("안녕");
  await ann.input.press("Enter");
  await ben.hears("안녕");
  expect(await ben.transcript()).toEqual(["안녕"]);
});

test("random chat is begun and left by keys, and one types on at once", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  for (const person of [ann, ben]) {
    await tabBackTo(person, person.button("Random chat"));
    await person.page.keyboard.press("Enter");
  }
  for (const person of [ann, ben]) await person.sees("place", { "data-place": "talking" });
  await focused(ann.input);
  await ann.page.keyboard.type("hello stranger");
  await ann.page.keyboard.press("Enter");
  await ben.hears("hello stranger");
  await tabBackTo(ann, ann.button("Back to everyone"));
  await ann.page.keyboard.press("Enter");
  await ann.sees("place", { "data-place": "feed" });
  await focused(ann.input);
  await ben.sees("place", { "data-place": "left" });
});

test("a screen reader hears what is new: the messages are a log, the rest are states", async () => {
  const [ann, ben] = await twoPeople(await serve("server"));
  await ben.says("listen");
  await ann.page.getByRole("log", { name: "Messages" }).getByText("listen").waitFor();
  await ann.page.getByRole("status").filter({ hasText: "Connected" }).waitFor();
  await ann.says("/schedule hello");
  await ann.page.getByRole("alert").filter({ hasText: "is no unit" }).waitFor();
});

/** Searches the open picker for an emoji, and picks it. */
async function pickPartyPopper(person: Person) {
  const found = person.part("emoji-picker").getByRole("option", { name: /party popper/ });
  await person.page.keyboard.insertText("party popper"); // at once: each letter is a search
  await found.waitFor();
  await person.page.keyboard.press("ArrowDown");
  await found.and(person.page.locator("[aria-selected=true]")).waitFor();
  await person.page.keyboard.press("Enter");
}

/** Waits until a part has the focus. */
async function focused(part: Locator) {
  await part.and(part.page().locator(":focus")).waitFor();
}

/** Presses Tab until a part has the focus, as somebody without a mouse would. */
async function tabTo(person: Person, part: Locator, key = "Tab") {
  for (let presses = 0; presses < 40; presses++) {
    await person.page.keyboard.press(key);
    if (await part.evaluate((element) => element.matches(":focus"))) return;
  }
  throw new Error(`40 times ${key} have not led to ${part}`);
}

async function tabBackTo(person: Person, part: Locator) {
  await tabTo(person, part, "Shift+Tab");
}

function kinds(frames: Element[]) {
  return frames.map((frame) => frame.getAttribute("data-kind"));
}
