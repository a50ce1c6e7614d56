import { collectComplaints } from "@chatterbox/testing/complaints";
import { expect, inject, test } from "vitest";
import { arrive, browser, pageAddress, serve } from "./support/chat.ts";

test("the page, its emoji and their words come from its own server, and nothing else is asked", async () => {
  const server = await serve("server");
  const ann = await arrive(server.url);
  const strangers: string[] = [];
  const own = [inject("pageUrl"), server.url.replace("ws:", "http:")];
  await ann.context.route(
    ({ href }) => !own.some((start) => href.startsWith(start)),
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  await ann.page.reload();
  for (const search of ["party popper", "로켓"]) {
    await ann.part("emoji").click();
    const picker = ann.part("emoji-picker");
    await picker.getByRole("combobox").fill(search);
    await picker.getByRole("option").first().click();
    await ann.part("language").click();
  }
  await ann.hasSaid("🎉");
  await ann.hasSaid("🚀");
  expect(strangers).toEqual([]);
});

test("the emoji picker opens again without any network", async () => {
  const ann = await arrive((await serve("server")).url);
  const picker = ann.part("emoji-picker");
  await ann.part("emoji").click();
  await picker.getByRole("menuitem").first().waitFor();
  await ann.part("emoji").click();
  await ann.seesNo("emoji-picker");

  await ann.context.setOffline(true);
  await ann.input.fill("offline ");
  await ann.part("emoji").click();
  await picker.getByRole("combobox").fill("rocket");
  await picker.getByRole("option", { name: /rocket/ }).click();
  await ann.seesNo("emoji-picker");
  expect(await ann.input.inputValue()).toBe("offline 🚀");
});

test("the page's policy lets no script run that is not its own, and these tests would notice", async () => {
  const context = await (await browser()).newContext();
  const complaints = await collectComplaints(context);
  const page = await context.newPage();
  await page.goto(pageAddress("ws://127.0.0.1:9"));
  await page.getByTestId("input").waitFor();
  const told = page.waitForEvent("console", (message) => /policy/i.test(message.text()));
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.hit = 1";
    document.body.append(script);
  });
  await told;
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
  expect(complaints.join("\n")).toContain("the policy forbids: script-src-elem inline");
  await context.close();
});

test("the page can be typed into and is connected soon after one has asked for it", async () => {
  const { url } = await serve("server");
  const times: number[] = [];
  for (let visit = 1; visit <= 5; visit++) {
    const ann = await arrive(url, {
      before: () => {
        new MutationObserver((_changes, observer) => {
          const connected = document.querySelector('[data-testid="connection"][data-phase="open"]');
          if (!connected || document.activeElement?.getAttribute("data-testid") !== "input") return;
          window.readyAfter = performance.now();
          observer.disconnect();
        }).observe(document, { subtree: true, childList: true, attributes: true });
      },
    });
    times.push(await ann.page.evaluate(() => window.readyAfter));
    await ann.context.close();
  }
  const [fastest, , middle, , slowest] = times.sort((a, b) => a - b).map(Math.round);
  console.log(
    `From asking for the page to typing, connected, in a new profile: ${middle} ms in the middle ` +
      `of 5, from ${fastest} to ${slowest} ms`,
  );
  expect(times.every((time) => time > 0)).toBe(true);
});

declare global {
  interface Window {
    readyAfter: number;
  }
}
