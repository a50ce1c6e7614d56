import { expect, test } from "vitest";
import { annAndBen } from "./support/chat.ts";
import type { Person } from "./support/person.ts";

test("2,000 messages are all drawn while you type, and beyond 3,000 the page drops the oldest", async () => {
  const { ann, flood } = await annAndFlood();
  flood(1, 2000);
  await ann.input.pressSequentially("typed meanwhile", { delay: 20 });
  await ann.hears("message 2000.");
  expect(await ann.input.inputValue()).toBe("typed meanwhile");
  const said = await ann.transcript();
  expect(said).toEqual(Array.from({ length: 2000 }, (_, at) => `message ${at + 1}.`));
  expect(await distanceFromEnd(ann)).toBeLessThan(48);

  console.log(`A keystroke among 2,000 messages: ${await keystrokes(ann)}`);
  await ann.input.press("Enter");
  await ann.hasSaid(`typed meanwhile${"x".repeat(20)}`, { "data-delivery": "sent" });
  expect(await distanceFromEnd(ann)).toBeLessThan(48);

  flood(2001, 3199);
  await ann.hears("message 3199.");
  await ann.page.getByText("200 older messages are no longer shown").waitFor();
  const kept = await ann.transcript();
  expect(kept.length).toBe(3000);
  expect(kept[0]).toBe("message 201.");
});

test("scrolled up, the list stays where it is, counts new messages, and a button leads to its end", async () => {
  const { ann, flood } = await annAndFlood();
  flood(1, 300);
  await ann.hears("message 300.");
  const timeline = ann.part("timeline");
  await timeline.focus();
  await timeline.press("Home");
  await ann.sees("new-messages", {}, "Jump to the newest");
  await ann.page.waitForFunction(() => document.activeElement?.scrollTop === 0); // it scrolls smoothly
  await atTop(ann);

  flood(301, 302);
  await ann.sees("new-messages", {}, "2 new messages");
  await atTop(ann);
  await ann.part("new-messages").click();
  await ann.seesNo("new-messages");
  await ann.bubble("message 302.").waitFor();
  expect(await distanceFromEnd(ann)).toBeLessThan(48);
});

/** Ann at the page, and Ben, who says numbered messages as fast as he can. */
async function annAndFlood() {
  const [ann, ben] = await annAndBen();
  const flood = (first: number, last: number) => {
    for (let number = first; number <= last; number++) ben.says(`message ${number}.`);
  };
  return { ann, flood };
}

function distanceFromEnd(person: Person): Promise<number> {
  return person
    .part("timeline")
    .evaluate(
      ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight,
    );
}

async function atTop(person: Person) {
  expect(await person.part("timeline").evaluate((element) => element.scrollTop)).toBeLessThan(10);
  expect(await person.bubble("message 1.").isVisible()).toBe(true);
}

/** Types 20 letters. @returns the milliseconds from the key to the painted letter, in words */
async function keystrokes(person: Person): Promise<string> {
  await person.page.evaluate(() => {
    window.keystrokes = [];
    document.addEventListener("keydown", ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const painted = new MessageChannel(); // its message arrives right after the paint
        painted.port1.onmessage = () => window.keystrokes.push(performance.now() - timeStamp);
        painted.port2.postMessage(undefined);
      });
    });
  });
  for (let count = 1; count <= 20; count++) {
    await person.input.press("x");
    await person.page.waitForFunction((length) => window.keystrokes.length === length, count);
  }
  const times = await person.page.evaluate(() => window.keystrokes.sort((a, b) => a - b));
  return `${times[10]?.toFixed(0)} ms in the middle, ${times.at(-1)?.toFixed(0)} ms at most`;
}

declare global {
  interface Window {
    keystrokes: number[];
  }
}
