import { expect, test } from "vitest";
import { serve, threePeople } from "./support/chat.ts";

test("what is typed in one room waits there, and is never said in another", async () => {
  const [ann, ben, cat] = await threePeople(await serve("server"));
  await ann.input.fill("for everybody, half wri");
  await ann.button("Random chat").click();
  await ben.button("Random chat").click();
  await ann.sees("place", { "data-place": "talking" });
  expect(await ann.input.inputValue()).toBe("");

  await ann.input.fill("for you alone");
  await ann.button("Back to everyone").click();
  await ann.sees("place", { "data-place": "feed" });
  expect(await ann.input.inputValue()).toBe("for everybody, half wri");
  await ann.input.press("Enter");
  await cat.hears("for everybody, half wri");

  await ann.button("Random chat").click();
  await ann.sees("place", { "data-place": "looking" });
  expect(await ann.input.inputValue()).toBe("for you alone");
});

test("a draft for a stranger who has left is not what one says to everybody", async () => {
  const [ann, ben, cat] = await threePeople(await serve("server"));
  for (const person of [ann, ben]) await person.button("Random chat").click();
  await ann.sees("place", { "data-place": "talking" });
  await ann.input.fill("a secret");
  await ben.button("Back to everyone").click();
  await ann.sees("place", { "data-place": "left" });
  expect(await ann.input.inputValue()).toBe("a secret"); // still the private room
  await ann.button("Back to everyone").click();
  await ann.sees("place", { "data-place": "feed" });
  expect(await ann.input.inputValue()).toBe("");
  await ann.says("hello");
  await cat.hears("hello");
  expect(await cat.transcript()).toEqual(["hello"]);
});
