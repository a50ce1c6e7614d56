import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { annAndBen } from "./support/chat.ts";
import type { Person } from "./support/person.ts";

test("you can type and send at once, and Shift+Enter breaks the line", async () => {
  const [ann, ben] = await annAndBen();
  await focused(ann.input);
  await ann.page.keyboard.type("first line");
  await ann.page.keyboard.press("Shift+Enter");
  await ann.page.keyboard.type("second line");
  await ann.page.keyboard.press("Enter");
  await ben.hears("first line\nsecond line");
  expect(await ann.input.inputValue()).toBe("");
  await focused(ann.input);
});

test("the emoji picker works by keys: an emoji is sent, and the focus returns", async () => {
  const [ann, ben] = await annAndBen();
  const search = ann.part("emoji-picker").getByRole("combobox");
  await focused(ann.input);
  await tabBackTo(ann, ann.part("emoji"));
  await ann.page.keyboard.press("Enter");
  await focused(search);
  await pickPartyPopper(ann);
  await ben.hears("🎉");
  await focused(ann.input);
  await ann.seesNo("emoji-picker");
  await ann.part("open-wire").click();
  await ann.sees("frame", { "data-kind": "sent" }, '"type":"emoji","data":{"emoji":"🎉"}');
  await ann.page.keyboard.press("Escape");

  await tabBackTo(ann, ann.part("emoji"));
  await ann.page.keyboard.press("Enter");
  await focused(search);
  await ann.page.keyboard.press("Escape");
  await ann.seesNo("emoji-picker");
  await focused(ann.input);

  ben.sends(JSON.stringify({ author: "me", type: "emoji", data: { emoji: "🚀" } }));
  const received = await ann.hears("🚀");
  expect(await received.locator(".bubble.large").count()).toBe(1);
});

test("an emoji picked while typing goes where the cursor is, and nothing is sent", async () => {
  const [ann] = await annAndBen();
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

test("the wire inspector opens, shows each frame raw and formatted, and closes by keys", async () => {
  const [ann, ben] = await annAndBen();
  await ann.says("look at me");
  await ben.hears("look at me");
  ben.says("I see");
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

test("Enter sends nothing while an input method composes", async () => {
  const [ann, ben] = await annAndBen();
  await ann.input.fill("안녕");
  const pressed = { key: "Enter", bubbles: true, cancelable: true };
  await ann.input.dispatchEvent("keydown", { ...pressed, isComposing: true });
  await ann.input.dispatchEvent("keydown", { ...pressed, keyCode: 229 });
  expect(await ann.input.inputValue()).toBe("안녕");
  await ann.input.press("Enter");
  await ben.hears("안녕");
  expect(ben.transcript()).toEqual(["안녕"]);
});

test("random chat starts and ends by keys, and you can type at once", async () => {
  const [ann, ben] = await annAndBen();
  ben.goesTo("random");
  await ben.isTold("waiting");
  await tabBackTo(ann, ann.button("Random chat"));
  await ann.page.keyboard.press("Enter");
  await ann.sees("room", { "data-room": "talking" });
  await focused(ann.input);
  await ann.page.keyboard.type("hello stranger");
  await ann.page.keyboard.press("Enter");
  await ben.hears("hello stranger");
  await tabBackTo(ann, ann.button("Back to everyone"));
  await ann.page.keyboard.press("Enter");
  await ann.sees("room", { "data-room": "feed" });
  await focused(ann.input);
});

test("a screen reader hears what is new: messages as a log, the rest as states", async () => {
  const [ann, ben] = await annAndBen();
  ben.says("listen");
  await ann.page.getByRole("log", { name: "Messages" }).getByText("listen").waitFor();
  await ann.page.getByRole("status").filter({ hasText: "Connected" }).waitFor();
  await ann.says("/schedule hello");
  await ann.page.getByRole("alert").filter({ hasText: "is not a unit" }).waitFor();
});

/** Searches the open picker for the party popper, and picks it. */
async function pickPartyPopper(person: Person) {
  const found = person.part("emoji-picker").getByRole("option", { name: /party popper/ });
  await person.page.keyboard.insertText("party popper"); // at once: each letter is a search
  await found.waitFor();
  await person.page.keyboard.press("ArrowDown");
  await found.and(person.page.locator("[aria-selected=true]")).waitFor();
  await person.page.keyboard.press("Enter");
}

async function focused(part: Locator) {
  await part.and(part.page().locator(":focus")).waitFor();
}

/** Presses Tab until a part has the focus. */
async function tabTo(person: Person, part: Locator, key = "Tab") {
  for (let presses = 0; presses < 40; presses++) {
    await person.page.keyboard.press(key);
    if (await part.evaluate((element) => element.matches(":focus"))) return;
  }
  throw new Error(`${part} had no focus after 40 times ${key}`);
}

async function tabBackTo(person: Person, part: Locator) {
  await tabTo(person, part, "Shift+Tab");
}

function kinds(frames: Element[]) {
  return frames.map((frame) => frame.getAttribute("data-kind"));
}
