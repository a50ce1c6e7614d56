import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { language, setLanguage } from "../src/language.ts";
import { environmentLanguage, keepLanguage, preferredLanguage } from "../src/language-choice.ts";
import { addCatalogue, say } from "../src/say.ts";

afterEach(() => setLanguage("en"));

test("the environment's language is the first of LC_ALL, LC_MESSAGES and LANG, or the system's", () => {
  expect(environmentLanguage({ LC_ALL: "", LANG: "ko_KR.UTF-8" }, "en-US")).toBe("ko");
  expect(environmentLanguage({ LC_ALL: "C", LANG: "ko_KR.UTF-8" }, "ko-KR")).toBe("en");
  expect(environmentLanguage({ LC_MESSAGES: "ko", LANG: "en_US.UTF-8" }, "en-US")).toBe("ko");
  expect(environmentLanguage({}, "ko-KR")).toBe("ko");
  expect(environmentLanguage({ LANG: "fr_FR" }, "ko-KR")).toBe("en");
});

test("a language that was chosen wins over the environment's, unless its file is damaged", async () => {
  const folder = await mkdtemp(join(tmpdir(), "chatterbox-language-"));
  const file = join(folder, "playground", ".language");
  keepLanguage("ko", file);
  expect(language()).toBe("ko");
  expect(await readFile(file, "utf8")).toBe("ko\n");
  expect(preferredLanguage(file, { LC_ALL: "C" })).toBe("ko");
  await writeFile(file, "klingon\n");
  expect(preferredLanguage(file, { LC_ALL: "C" })).toBe("en");
  await rm(folder, { recursive: true });
});

test("a sentence is said in the current language, and in English if it isn't translated", () => {
  addCatalogue("ko", { "Port {1} is taken.": "{1}번 포트는 쓰는 중이에요." });
  expect(say`Port ${8000} is taken.`).toBe("Port 8000 is taken.");
  setLanguage("ko");
  expect(say`Port ${8000} is taken.`).toBe("8000번 포트는 쓰는 중이에요.");
  expect(say`A value: ${"{2}"}, ${7}.`).toBe("A value: {2}, 7.");
});
