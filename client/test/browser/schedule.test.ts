import { expect, test } from "vitest";
import { annAndBen } from "./support/chat.ts";

test("a scheduled message is shown while it waits, and arrives for everyone, its author included", async () => {
  const [ann, ben] = await annAndBen("lesson05");
  await ann.input.fill("/schedule seconds 10 message How are you, future?");
  expect(await (await ann.sees("preview")).textContent()).toContain("in 0:10");
  await ann.input.press("Enter");
  const pending = await ann.sees("pending", { "data-state": "waiting" }, "How are you, future?");
  expect(await pending.textContent()).toMatch(/in 0:(10|0\d)/);

  await ann.says("meanwhile"); // everything else continues
  await ben.hears("meanwhile");
  expect(ben.transcript()).toEqual(["meanwhile"]);

  expect(await ben.hears("How are you, future?")).toBe(await ann.id());
  const own = await ann.hasSaid("How are you, future?");
  expect(await own.textContent()).toContain("Scheduled");
  await ann.seesNo("pending-list");
  expect(await ann.transcript()).toEqual(["→ meanwhile", "→ How are you, future?"]);
});

test("a mistake in the command is explained with an example, and nothing is sent", async () => {
  const [ann, ben] = await annAndBen("lesson05");
  const mistakes = [
    ["/schedule message when?", "When? Give hours, minutes or seconds."],
    ["/schedule days 1 message hi", "“days” is not a unit."],
    ["/schedule seconds 0 message hi", "That would be now."],
    ["/schedule seconds -1 message hi", "is in the past"],
    ["/schedule hours 577 message hi", "more than 24 days"],
    ["/schedule seconds 5", "What is the message?"],
    ["/schedul seconds 5 message hi", "There is no command /schedul"],
  ] as const;
  for (const [line, sentence] of mistakes) {
    await ann.says(line);
    const problem = await ann.sees("problem", {}, sentence);
    if (line.startsWith("/schedule")) expect(await problem.textContent()).toContain("For example");
    expect(await ann.input.inputValue()).toBe(line); // to be corrected
    expect(await ann.input.getAttribute("aria-invalid")).toBe("true");
  }
  await ann.says("that was all");
  await ben.hears("that was all");
  expect(ben.transcript()).toEqual(["that was all"]);
  expect(await ann.part("pending").count()).toBe(0);
});

test("a slash offers the command, and Tab completes it step by step", async () => {
  const [ann] = await annAndBen("lesson05");
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

test("a schedule that the server refuses is shown as refused, and can be discarded", async () => {
  const [ann, ben] = await annAndBen("lesson03"); // refuses nothing, but passes a refusal on
  await ann.says("/schedule hours 1 message number 1");
  await ann.says("/schedule hours 1 message number 2");
  await ben.hears("number 2");
  const data = { code: "bad-schedule", text: "Too many are waiting." };
  ben.sends(JSON.stringify({ author: "server", type: "error", data }));
  const refused = await ann.sees("pending", { "data-state": "refused" });
  expect(await refused.textContent()).toContain("The server did not accept the time.");
  await refused.getByRole("button", { name: "Discard" }).click();
  await ann.seesNo("pending", { "data-state": "refused" });
  expect(await ann.part("pending", { "data-state": "waiting" }).count()).toBe(1);
});
