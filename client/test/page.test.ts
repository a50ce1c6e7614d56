import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { type Session, startSession } from "../src/chat/session.ts";
import { en } from "../src/language/en.ts";
import type { Said } from "../src/protocol/frames.ts";
import { App } from "../src/ui/app.tsx";
import { type FakeWorld, fakeWorld } from "./support/fake-world.ts";

/** The page's markup, without a browser. */

let world: FakeWorld;
let session: Session;

const text = (words: string): Said => ({ type: "text", data: { text: words } });
const page = () =>
  renderToStaticMarkup(createElement(App, { url: "ws://127.0.0.1:8000/", session }));
const notice = (code: string) =>
  world.socket().receives({ author: "server", type: "notice", data: { code, text: code } });

beforeEach(() => {
  vi.stubGlobal("navigator", { languages: ["en-US"] });
  world = fakeWorld();
  session = startSession(world.surroundings);
  vi.spyOn(Date, "now").mockImplementation(world.surroundings.now);
  world.socket().opens();
  world.socket().receives({ id: "me-1" });
});

test("live regions exist before they have text", () => {
  const empty = page().match(/<\w+[^>]* role="status"[^>]*><\//g) ?? [];
  expect(empty).toHaveLength(3); // the explanation, the trouble, the suggestions
  expect(page()).not.toContain('data-testid="trouble"');
  expect(page()).not.toContain('data-testid="explanation"');
});

test("every attempt to connect is shown, but only losing and regaining the connection is announced", async () => {
  const heard = () => /class="unseen" role="status">([^<]+)/.exec(page())?.[1];
  expect(heard()).toBe(en.connection.open);
  world.socket().ends();
  expect(page()).toContain(en.connection.waiting(1));
  const whileWaiting = heard();
  await world.pass(1000);
  expect(page()).toContain('data-phase="connecting"');
  expect(heard()).toBe(whileWaiting);
});

test("the input says who will hear you", () => {
  const { feed, private: two, alone } = en.composer.placeholder;
  const placeholder = () => /placeholder="([^"]+)"/.exec(page())?.[1];
  expect(placeholder()).toBe(feed);
  session.goTo("random");
  const heard = ["waiting", "paired", "partner-left"].map((code) => {
    notice(code);
    return placeholder();
  });
  expect(heard).toEqual([alone, two, alone]);
});

test("the page says why a conversation is over: the connection or the server ended it", () => {
  session.goTo("random");
  notice("paired");
  notice("feed");
  expect(page()).toContain(en.roomMoved);
  session.goTo("random");
  notice("paired");
  world.socket().ends();
  expect(page()).toContain(en.roomHint.over);
  expect(page()).not.toContain(en.roomMoved);
});

test("an overdue message can be sent again, or only copied where sending would reach the wrong people", async () => {
  session.say(text("later"), { seconds: 5 });
  expect(page()).not.toContain(en.delivery.again);
  await world.pass(9000);
  expect(page()).toContain('data-state="overdue"');
  expect(page()).toContain(en.delivery.again);
  session.goTo("random");
  notice("paired");
  expect(page()).not.toContain(en.delivery.again);
  expect(page()).toContain(`>${en.delivery.copy}<`);
});

test("the deepest possible nesting of frames is rendered", () => {
  for (const depth of [1900, 5000, 30_000]) world.socket().receives("[".repeat(depth));
  world.socket().receives(`${"[".repeat(1900)}${"]".repeat(1900)}`);
  expect(page().length).toBeLessThan(20_000);
});
