import { expect, test } from "vitest";
import { arrive, serve, twoPeople } from "./support/chat.ts";

test("a scheduled message waits in sight, and arrives for everyone, its author included", async () => {
  const [ann, ben] = await twoPeople(await serve("lesson05"));
  await ann.input.fill("/schedule seconds 10 message How are you, future?");
  expect(await (await ann.sees("preview")).textContent()).toContain("in 0:10");
  await ann.input.press("Enter");
  const pending = await ann.sees("pending", { "data-state": "waiting" }, "How are you, future?");
  expect(await pending.textContent()).toMatch(/in 0:(10|0\d)/);

  await ann.says("meanwhile"); // everything else goes on
  await ben.hears("meanwhile");
  expect(await ben.transcript()).toEqual(["meanwhile"]);

  await ben.hears("How are you, future?", { "data-author": await ann.id() });
  const own = await ann.hasSaid("How are you, future?");
  expect(await own.textContent()).toContain("Scheduled");
  await ann.seesNo("pending-list");
  expect(await ann.transcript()).toEqual(["→ meanwhile", "→ How are you, future?"]);
});

test("units come in any order and spelling, and the word message may be said", async () => {
  const [ann, ben] = await twoPeople(await serve("lesson05"));
  await ann.says("/schedule 0.5s, second 0.5 message the message is: message");
  await ben.hears("the message is: message");
});

test("a mistake is shown at the input with what is wrong and an example, and nothing is sent", async () => {
  const [ann, ben] = await twoPeople(await serve("lesson05"));
  const mistakes = [
    ["/schedule message when?", "When? Give hours, minutes or seconds."],
    ["/schedule days 1 message hi", "“days” is no unit."],
    ["/schedule seconds 0 message hi", "That would be now."],
    ["/schedule seconds -1 message hi", "lies in the past"],
    ["/schedule hours 577 message hi", "more than 24 days"],
    ["/schedule seconds 5", "What should be said?"],
    ["/schedul seconds 5 message hi", "There is no command /schedul"],
  ] as const;
  for (const [line, sentence] of mistakes) {
    await ann.says(line);
    const problem = await ann.sees("problem", {}, sentence);
    if (line.startsWith("/schedule")) expect(await problem.textContent()).toContain("For example");
    expect(await ann.input.inputValue()).toBe(line); // to be put right
    expect(await ann.input.getAttribute("aria-invalid")).toBe("true");
  }
  await ann.says("that was all");
  await ben.hears("that was all");
  expect(await ben.transcript()).toEqual(["that was all"]);
  expect(await ann.part("pending").count()).toBe(0);
});

test("typing a slash offers the command, and Tab completes it step by step", async () => {
  const ann = await arrive((await serve("lesson05")).url);
  await ann.input.pressSequentially("/");
  await ann.sees("suggestions", {}, "/schedule");
  await ann.input.press("Tab");
  expect(await ann.input.inputValue()).toBe("/schedule ");
  await ann.sees("suggestions", {}, "hours");
  await ann.input.press("ArrowDown");
  await ann.input.press("ArrowDown");
  await ann.input.press("Tab");
  expect(await ann.input.inputValue()).toMatch(/^\/schedule seconds /);
  await ann.input.pressSequentially("60 message typed by hand");
  await ann.sees("preview");
  await ann.input.press("Enter");
  await ann.sees("pending", { "data-state": "waiting" }, "typed by hand");
});

test("what the server refuses to schedule is shown as refused, and can be discarded", async () => {
  const ann = await arrive((await serve("lesson05")).url);
  // A hundred may wait at a time, and the page doesn't know that.
  for (let number = 1; number <= 101; number++) {
    await ann.types(`/schedule hours 1 message number ${number}.`);
  }
  const refused = await ann.sees("pending", { "data-state": "refused" });
  expect(await refused.textContent()).toContain("The server did not accept the time.");
  expect(await refused.textContent()).toContain("number 101.");
  expect(await ann.part("pending", { "data-state": "waiting" }).count()).toBe(100);
  await refused.getByRole("button", { name: "Discard" }).click();
  await ann.seesNo("pending", { "data-state": "refused" });
});
