import { axeFindings, axeFindingsInBothThemes } from "@chatterbox/testing/axe";
import { freePort } from "@chatterbox/testing/free-port";
import { expect, test } from "vitest";
import { annAndBen, arrive, serve } from "./support/chat.ts";
import type { Person } from "./support/person.ts";

// What axe calls serious or critical, in the light and in the dark theme.

test("axe finds nothing among everybody: empty, with messages, with a mistake, with the inspector", async () => {
  const [ann, ben] = await annAndBen();
  await findsNothing(ann);

  ben.says("hello, see https://example.org");
  await ann.hears("hello");
  await ann.says("welcome 😋");
  await ann.says("🎉");
  await ann.says("/schedule hours 1 message later");
  await ann.sees("pending");
  await findsNothing(ann);

  await ann.says("/schedule hours");
  await ann.sees("problem");
  await ann.input.fill("/");
  await ann.sees("suggestions");
  await findsNothing(ann);

  await ann.input.fill("");
  await ann.part("open-wire").click();
  await ann.sees("frame", { "data-kind": "sent" });
  await ann.part("frame", { "data-kind": "sent" }).first().getByRole("button").first().click();
  await findsNothing(ann);
});

test("axe finds nothing in the emoji picker", async () => {
  const [ann] = await annAndBen();
  for (const [colorScheme, rules] of [
    ["light", undefined],
    ["dark", ["color-contrast"]],
  ] as const) {
    await ann.page.emulateMedia({ colorScheme });
    await ann.part("emoji").click();
    await ann.part("emoji-picker").getByRole("menuitem").first().waitFor();
    const part = '[data-testid="emoji-picker"]';
    expect(await axeFindings(ann.page, part, rules && [...rules]), colorScheme).toEqual([]);
    await ann.page.keyboard.press("Escape");
  }
});

test("axe finds nothing in private: looking, talking, left, with a message that nobody heard", async () => {
  const [ann, ben] = await annAndBen();
  await ann.button("Random chat").click();
  await ann.sees("room", { "data-room": "looking" });
  await findsNothing(ann);

  ben.goesTo("random");
  await ann.sees("room", { "data-room": "talking" });
  ben.says("psst");
  await ann.hears("psst");
  await ann.says("yes?");
  await findsNothing(ann);

  ben.goesTo("feed");
  await ann.sees("room", { "data-room": "left" });
  await ann.says("hello?");
  await ann.hasSaid("hello?", { "data-delivery": "refused" });
  await findsNothing(ann);
});

test("axe finds nothing without a server, with an explanation, and in Korean", async () => {
  const port = await freePort();
  const ann = await arrive(`ws://127.0.0.1:${port}`, { connected: false });
  await ann.sees("trouble");
  await ann.types("wait for me");
  await ann.hasSaid("wait for me", { "data-delivery": "queued" });
  await findsNothing(ann);

  await serve("lesson02", port);
  await ann.sees("explanation");
  await ann.part("language").click();
  await ann.page.locator("html[lang=ko]").waitFor();
  await findsNothing(ann);
});

async function findsNothing(person: Person) {
  expect(await axeFindingsInBothThemes(person.page)).toEqual([]);
}
