import { axeFindings } from "@chatterbox/testing/axe";
import { describe, expect, test } from "vitest";
import { arrive, serve } from "./support/chat.ts";
import type { Person } from "./support/person.ts";
import { freePort } from "./support/stage-server.ts";

describe.each(["light", "dark"] as const)("axe finds nothing serious in the %s theme", (theme) => {
  const visit = { colorScheme: theme, connected: false };

  test("in the feed: empty, with messages, with a mistake, with the inspector and the picker", async () => {
    const { url } = await serve("server");
    const [ann, ben] = await Promise.all([arrive(url, visit), arrive(url, visit)]);
    await ann.sees("connection", { "data-phase": "open" });
    await findsNothing(ann);

    await ben.says("hello, see https://example.org");
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

    await ann.part("emoji").click();
    await ann.part("emoji-picker").getByRole("menuitem").first().waitFor();
    await findsNothing(ann);
  });

  test("in private: looking, talking, left, with a message that nobody heard", async () => {
    const { url } = await serve("server");
    const [ann, ben] = await Promise.all([arrive(url, visit), arrive(url, visit)]);
    for (const person of [ann, ben]) await person.sees("connection", { "data-phase": "open" });
    await ann.button("Random chat").click();
    await ann.sees("place", { "data-place": "looking" });
    await findsNothing(ann);

    await ben.button("Random chat").click();
    await ann.sees("place", { "data-place": "talking" });
    await ben.says("psst");
    await ann.hears("psst");
    await ann.says("yes?");
    await findsNothing(ann);

    await ben.button("Back to everyone").click();
    await ann.sees("place", { "data-place": "left" });
    await ann.says("hello?");
    await ann.hasSaid("hello?", { "data-delivery": "refused" });
    await findsNothing(ann);
  });

  test("without a server, with an explanation, and in Korean", async () => {
    const port = await freePort();
    const ann = await arrive(`ws://127.0.0.1:${port}`, visit);
    await ann.sees("trouble");
    await findsNothing(ann);
    await ann.types("wait for me");
    await ann.hasSaid("wait for me", { "data-delivery": "queued" });
    await findsNothing(ann);

    await serve("lesson02", port);
    await ann.sees("explanation");
    await findsNothing(ann);
    await ann.part("language").click();
    await ann.page.locator("html[lang=ko]").waitFor();
    await findsNothing(ann);
  });
});

async function findsNothing(person: Person) {
  expect(await axeFindings(person.page)).toEqual([]);
}
