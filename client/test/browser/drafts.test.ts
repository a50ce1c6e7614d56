import { expect, test } from "vitest";
import { annAndBen, pairAndCat } from "./support/chat.ts";

test("each room keeps its own draft", async () => {
  const [ann, ben] = await annAndBen();
  await ann.input.fill("for everybody, half wri");
  await ann.button("Random chat").click();
  ben.goesTo("random");
  await ann.sees("room", { "data-room": "talking" });
  expect(await ann.input.inputValue()).toBe("");

  await ann.input.fill("for you alone");
  await ann.button("Back to everyone").click();
  await ann.sees("room", { "data-room": "feed" });
  expect(await ann.input.inputValue()).toBe("for everybody, half wri");
  await ann.input.press("Enter");
  await ann.hasSaid("for everybody, half wri", { "data-delivery": "sent" });

  await ann.button("Random chat").click();
  await ann.sees("room", { "data-room": "looking" });
  expect(await ann.input.inputValue()).toBe("for you alone");
});

test("a draft for a stranger who has left is never sent to everybody", async () => {
  const [ann, ben, cat] = await pairAndCat();
  await ann.input.fill("a secret");
  ben.goesTo("feed");
  await ann.sees("room", { "data-room": "left" });
  expect(await ann.input.inputValue()).toBe("a secret"); // still the private room
  await ann.button("Back to everyone").click();
  await ann.sees("room", { "data-room": "feed" });
  expect(await ann.input.inputValue()).toBe("");
  await ann.says("hello");
  await cat.hears("hello");
  expect(cat.transcript()).toEqual(["hello"]);
});
