import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { crashIn } from "@chatterbox/checks/rendering/crash";
import { canOpenBrowser } from "@chatterbox/pages/browser";
import { describe, expect, test } from "vitest";
import { layOut, partingOf } from "../page/src/diagram/layout.ts";
import { compareTexts, countChanges, sideBySide } from "../page/src/difference/rows.ts";
import { en } from "../page/src/language/en.ts";
import { ko } from "../page/src/language/ko.ts";
import { isOwnPage } from "../src/guard.ts";
import { renderParts } from "../src/prose.ts";
import { serve } from "./browser/served.ts";

function asked(headers: Record<string, string>, remoteAddress = "127.0.0.1", method = "GET") {
  return isOwnPage({ headers, method, socket: { remoteAddress } } as unknown as IncomingMessage);
}

test("a request is local only by address and by name", () => {
  expect(asked({ host: "localhost:3000" })).toBe(true);
  expect(asked({ host: "127.0.0.1:3000" }, "::ffff:127.0.0.1")).toBe(true);
  expect(asked({ host: "[::1]:3000" }, "::1")).toBe(true);
  expect(asked({ host: "localhost:3000" }, "192.168.0.9")).toBe(false);
  expect(asked({ host: "192.168.0.7:3000" })).toBe(false);
  expect(asked({ host: "localhost.evil.example:3000" })).toBe(false);
  expect(asked({})).toBe(false);
});

test("the lesson's data and actions are for this machine's own page only", async () => {
  const served = await serve(0);
  const { origin } = new URL(served.url);
  /** The status of an answer. Unlike fetch, `request` allows any headers. */
  const ask = async (path: string, headers: Record<string, string>, body?: unknown) => {
    const method = body === undefined ? "GET" : "POST";
    const asked = request(new URL(path, origin), { method, headers });
    asked.end(body === undefined ? undefined : JSON.stringify(body));
    const [response] = await once(asked, "response");
    response.destroy();
    return response.statusCode;
  };
  const json = { "content-type": "application/json" };
  const own = { ...json, origin };
  for (const path of ["/lesson/events", "/lesson/prose?page=lesson00"]) {
    expect(await ask(path, {}), path).toBe(200);
    expect(await ask(path, { host: "evil.example" }), path).toBe(403);
    expect(await ask(path, { origin: "http://evil.example" }), path).toBe(403);
    expect(await ask(path, { "sec-fetch-site": "cross-site" }), path).toBe(403);
  }
  for (const headers of [
    json,
    { ...json, origin: "http://evil.example" },
    { ...json, origin: "http://localhost:1" },
    { origin },
  ])
    expect(await ask("/lesson/run", headers, {})).toBe(403);
  for (const people of [0, 31, 5000, -10, "30", null])
    expect(await ask("/lesson/crowd", own, { people })).toBe(400);
  for (const path of ["hint", "open", "go", "language", "compare"])
    expect(await ask(`/lesson/${path}`, own, {}), path).toBe(400);
  expect(await ask("/lesson/run", own, 7)).toBe(400);
  expect(await ask("/lesson/else", own, {})).toBe(404);
  expect(served.asked).toEqual([]);
  expect(await ask("/lesson/crowd", own, { people: 10 })).toBe(200);
  expect(served.asked).toEqual([["sendCrowd", 10]]);
  expect(await ask("/lesson/prose?page=../../package", {})).toBe(404);
});

test("a browser opens only on a machine with a screen in front of somebody", () => {
  expect(canOpenBrowser({}, "darwin")).toBe(true);
  expect(canOpenBrowser({ DISPLAY: ":0" }, "linux")).toBe(true);
  expect(canOpenBrowser({}, "linux")).toBe(false);
  expect(canOpenBrowser({ DISPLAY: ":0", CI: "true" }, "linux")).toBe(false);
  expect(canOpenBrowser({ SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22" }, "darwin")).toBe(false);
});

describe("the prose", () => {
  const html = (text: string) => JSON.stringify(renderParts(text));

  test("escapes HTML, and links only to the web and to our own pages", () => {
    expect(html("<script>alert(1)</script>\n\na <b>word</b>")).not.toMatch(/<script|<b>/);
    expect(html("[x](javascript:alert(1)) [y](data:text/html,z)")).not.toContain("href");
    expect(html("[x](https://example.org)")).toContain("noopener noreferrer");
    expect(html("[x](lesson01.md#see-it-work)")).toContain('data-page=\\"lesson01\\"');
  });

  test("keeps code blocks separate and unchanged", () => {
    expect(renderParts('one\n\n```ts\nconst a = "<b>";\n```\n\ntwo')).toEqual([
      { kind: "html", html: "<p>one</p>\n" },
      { kind: "code", language: "ts", text: 'const a = "<b>";' },
      { kind: "html", html: "<p>two</p>\n" },
    ]);
  });
});

describe("a crash", () => {
  const folder = resolve("/home/kim min/lesson01"); // spaces are common on Windows
  const url = pathToFileURL(folder);

  test.for([
    ["of Node", `    at WebSocketServer.<anonymous> (${url}/src/server.ts:12:5)`],
    ["of the compiler", `${join(folder, "src", "server.ts")}:12:5: ERROR: Expected ")"`],
  ])("points at the first place in the attendee's own code, in the words %s", ([, line]) => {
    const elsewhere = `    at ${pathToFileURL(`${folder}.kept-2026-11-21`)}/src/server.ts:1:2`;
    const output = ["TypeError: x is not a function", elsewhere, line].join("\n");
    const { place } = crashIn(output, folder);
    expect(place?.file).toMatch(/lesson01[\\/]src[\\/]server\.ts$/);
    expect(place).toMatchObject({ line: 12, column: 5 });
  });

  test("points at the place with a column, even if Node first names it without", () => {
    const at = `${url}/src/server.ts:12`;
    const output = `${at}\nnoSuchThing();\n    ^\n\nReferenceError: no\n    at ${at}:5\n`;
    expect(crashIn(output, folder).place).toMatchObject({ line: 12, column: 5 });
    expect(crashIn(`${at}\nnoSuchThing(\n`, folder).place).toMatchObject({ column: 1 });
  });

  test.for(["no", `at ${url}`, `at ${url}/%zz.ts:1:2`])("points nowhere: %s", (words) => {
    expect(crashIn(`Error: ${words}`, folder).place).toBeUndefined();
  });
});

describe("the diagram", () => {
  test("puts the server second and points arrows at the receiver", () => {
    const { people, server, rows } = layOut([
      { ms: 1, who: "Ann", action: "connects" },
      { ms: 2, who: "Bob", action: "sends", what: "hello" },
      { ms: 3, who: "Ann", action: "receives", what: "hello" },
    ]);
    expect([people, server]).toEqual([["Ann", "Bob"], 1]);
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 1],
      [1, 0],
    ]);
  });

  test("shows what was expected and what arrived", () => {
    const missed = { ms: 1, who: "Bob", action: "misses", what: '"hi"', unexpected: true } as const;
    expect(partingOf([missed])).toEqual({ expected: ['Bob: "hi"'], received: [] });
    const instead = { unexpected: true, insteadOf: 'the notice "waiting"' };
    const came = { ms: 1, who: "Ann", action: "receives", what: "x", ...instead } as const;
    expect(partingOf([came])).toEqual({
      expected: ['the notice "waiting"'],
      received: ["Ann: x"],
    });
    expect(partingOf([])).toBeUndefined();
  });
});

describe("a comparison", () => {
  const lines = (...all: (string | number)[]) => all.map((line) => `${line}\n`).join("");
  const numbers = Array.from({ length: 20 }, (_, at) => at + 1);

  test("numbers the lines on both sides and folds unchanged ones", () => {
    const rows = compareTexts(lines(...numbers), lines(...numbers.with(9, 100), 21));
    expect(countChanges(rows)).toEqual({ added: 2, removed: 1 });
    expect(rows[0]).toEqual({ kind: "folded", count: 5 });
    expect(rows).toContainEqual({ kind: "removed", before: { number: 10, text: "10" } });
    expect(rows).toContainEqual({ kind: "added", after: { number: 21, text: "21" } });
    const changed = sideBySide(rows).filter((row) => "changed" in row && row.changed);
    expect(changed[0]).toMatchObject({ before: { text: "10" }, after: { text: "100" } });
  });

  test("counts every line once, whichever side is empty", () => {
    const all = lines(...numbers);
    expect(countChanges(compareTexts("", all))).toEqual({ added: 20, removed: 0 });
    expect(compareTexts(all, "").map(({ kind }) => kind)).toEqual(numbers.map(() => "removed"));
    const rows = compareTexts(all, lines(0, ...numbers));
    expect(rows[0]).toEqual({ kind: "added", after: { number: 1, text: "0" } });
    expect(rows.at(-1)).toEqual({ kind: "folded", count: 16 });
  });
});

test("both languages have the same texts, with the same words in code style", () => {
  const keys = (value: unknown, path = ""): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
      : [path];
  expect(keys(ko)).toEqual(keys(en));
  const code = (value: unknown): string[] => {
    if (typeof value === "object" && value !== null) return Object.values(value).flatMap(code);
    return [(String(value).match(/`[^`]*`/g) ?? []).sort().join()];
  };
  const only = (all: unknown) => JSON.parse(JSON.stringify(all)); // drops the texts that are functions
  expect(code(only(ko))).toEqual(code(only(en)));
});
