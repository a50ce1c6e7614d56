import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { en } from "../src/language/en.ts";
import { ko } from "../src/language/ko.ts";
import { pickLanguage } from "../src/language/speech.tsx";
import { personOf } from "../src/people/person.ts";
import { isEmojiOnly } from "../src/text/emoji-only.ts";
import { excerptOf, readableSize } from "../src/text/excerpt.ts";
import { splitLinks } from "../src/text/links.ts";
import { readInput } from "../src/ui/read-input.ts";
import { filterFrames } from "../src/wire/filter.ts";
import { meaningOf } from "../src/wire/meaning.ts";
import { prettyTokens } from "../src/wire/pretty.ts";

/** Messages are shown unchanged, and only as text. */

describe("links", () => {
  test.each([
    ["see https://example.com/a?b=1, ok", "https://example.com/a?b=1"],
    ["write to ann@example.com", "mailto:ann@example.com"],
    ["HTTP://EXAMPLE.COM", "HTTP://EXAMPLE.COM"],
  ])("in %j", (text, href) => {
    expect(splitLinks(text).flatMap((part) => part.href ?? [])).toEqual([href]);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://x.org/a",
    "vbscript:x",
  ])("%s is none", (text) => {
    expect(splitLinks(text).every((part) => part.href === undefined)).toBe(true);
  });

  test("keep every character, and only web and mail addresses become links", () => {
    const pieces = fc.constantFrom(
      "https://a.de",
      " ",
      "javascript:",
      "x@y.com",
      "<b>",
      "\n",
      "://",
      "ftp://a.de",
      "안녕",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join("")),
        ),
        (text) => {
          const parts = splitLinks(text);
          expect(parts.map((part) => part.text).join("")).toBe(text);
          for (const { href } of parts)
            expect(href ?? "mailto:").toMatch(/^(https?:\/\/|mailto:)/i);
        },
      ),
    );
  });
});

test.each(["😋", "👍🏽", "🇰🇷", "👨‍👩‍👧‍👦", "❤️", "🦊🐼 🐨", " 😋\n", "1️⃣"])("%s is large", (text) => {
  expect(isEmojiOnly(text)).toBe(true);
});

test.each(["", " ", "a", "1", "#", "©", "😋!", "🦊🐼🐨🐯", "😋".repeat(500)])(
  "%j is not",
  (text) => {
    expect(isEmojiOnly(text)).toBe(false);
  },
);

describe("a long text", () => {
  test("is cut, but never within an emoji", () => {
    const excerpt = excerptOf(`a${"😋".repeat(3000)}`) ?? "";
    expect(excerpt.length).toBeLessThan(1600);
    expect(excerpt).not.toMatch(/[\uD800-\uDBFF]$/);
    expect(excerptOf("a\n".repeat(100))?.split("\n").length).toBe(24);
  });

  test("is shown whole if it is only slightly too long", () => {
    expect(excerptOf("a".repeat(1600))).toBeUndefined();
  });

  test.each([
    [0, "0 B"],
    [999, "999 B"],
    [2048, "2 KB"],
    [66_000, "64.5 KB"],
  ])("of %i bytes has %s", (bytes, shown) => {
    expect(readableSize(bytes)).toBe(shown);
  });
});

describe("people", () => {
  test("look the same on every page, whatever their id", () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const person = personOf(id);
        expect(person).toEqual(personOf(id));
        expect(person.name.en).toMatch(/^\w+ \w+$/);
        expect(person.name.ko).toBeTruthy();
      }),
    );
  });

  test("among twenty, names mostly differ, and name and tag always do", () => {
    const people = Array.from({ length: 20 }, (_, at) => personOf(`${at * 7919}-${at}`));
    expect(new Set(people.map(({ name }) => name.en)).size).toBeGreaterThan(17);
    expect(new Set(people.map(({ name, tag }) => name.en + tag)).size).toBe(20);
  });
});

describe("the input", () => {
  test.each(["hello", "/home/me is a path", " /schedule is a command", "/", "1/2", "//"])(
    "%j is words",
    (text) => {
      expect(readInput(text)).toMatchObject({
        kind: "said",
        said: { data: { text: text.trim() } },
      });
    },
  );

  test("an unknown command is not sent to everybody", () => {
    expect(readInput("/shedule seconds 5 message hi")).toMatchObject({ kind: "problem" });
    expect(readInput("/schedule")).toMatchObject({ kind: "problem" });
    expect(readInput(" \n ")).toEqual({ kind: "nothing" });
  });
});

describe("the two languages", () => {
  test("follow the browser's preferences", () => {
    expect(pickLanguage(["ko-KR", "en"])).toBe("ko");
    expect(pickLanguage(["de-DE", "ko"])).toBe("ko");
    expect(pickLanguage(["de-DE"])).toBe("en");
    expect(pickLanguage([])).toBe("en");
  });

  test("mark the same words as code", () => {
    const sentences = (part: object): string[] =>
      Object.values(part).flatMap((value) => {
        if (typeof value === "string") return [value];
        return typeof value === "object" ? sentences(value) : [];
      });
    const count = (text: string) => text.split("`").length - 1;
    expect(sentences(ko).map(count)).toEqual(sentences(en).map(count));
    expect(sentences(en).every((text) => count(text) % 2 === 0)).toBe(true);
  });
});

describe("the wire inspector", () => {
  const frame = (kind: "sent" | "received", text: string) => ({
    kind,
    text,
    number: 1,
    time: 0,
    bytes: 1,
  });

  test.each([
    ["received", '{"id":"a"}', "id"],
    ["sent", '{"channel":"random"}', "random"],
    ["sent", '{"type":"text","data":{"text":"x","schedule":{}}}', "sayLater"],
    ["received", '{"author":"a","type":"text","data":{"text":"x"}}', "heardMyself"],
    ["received", '{"author":"b","type":"emoji","data":{"emoji":"x"}}', "heardEmoji"],
    ["received", "plain", "other"],
  ] as const)("says what a frame means: %s %s", (kind, text, meaning) => {
    expect(meaningOf(frame(kind, text), "a")).toBe(meaning);
  });

  test("filters by direction and words", () => {
    const frames = [frame("sent", "Hello"), frame("received", "world")];
    expect(filterFrames(frames, "sent", "")).toEqual([frames[0]]);
    expect(filterFrames(frames, "all", "WORLD")).toEqual([frames[1]]);
  });

  test("formats any JSON without loss", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const tokens = prettyTokens(JSON.stringify(value)) ?? [];
        expect(tokens.map((token) => token.text).join("")).toBe(
          JSON.stringify(value, undefined, 2),
        );
      }),
    );
    expect(prettyTokens("no JSON")).toBeUndefined();
  });

  test.each([1900, 5000, 30_000])("survives %i nested brackets", (depth) => {
    expect(prettyTokens("[".repeat(depth) + "]".repeat(depth))).toBeUndefined();
    expect(prettyTokens("[".repeat(depth))).toBeUndefined();
  });
});
