// Choose Korean once, and you read Korean from then on; a program reads English.
import { Lesson } from "@chatterbox/attendee/lesson";
import { steps } from "@chatterbox/stages/stages";
import { setLanguage } from "@chatterbox/words/language";
import { addCatalogue } from "@chatterbox/words/say";
import { columnsOf, StatusLine } from "@chatterbox/words/terminal";
import { describe, expect, onTestFinished, test } from "vitest";
import { commands } from "../src/commands/index.ts";
import { korean } from "../src/languages.ts";
import { renderScreen } from "../src/terminal/render-screen.ts";
import { usePlayground } from "./support/attendee.ts";
import { run } from "./support/command-here.ts";
import { englishIn, hangul } from "./support/english.ts";

usePlayground();
const inKorea = { LC_ALL: "", LANG: "ko_KR.UTF-8" };

test("English prose is told from commands and code", () => {
  expect(englishIn("All checks pass: npm run lesson 3")).toEqual(["All checks pass"]);
  expect(
    englishIn('이렇게 하세요: npm run lesson 3 -- --port 8001, 또는 "an English quote"'),
  ).toEqual([]);
});

test("no Korean sentence has English prose in it", () => {
  const all = korean.flatMap((catalogue) => Object.values(catalogue));
  expect(all.flatMap(englishIn)).toEqual([]);
});

test("a status line fits into its terminal, in Korean and in colour", () => {
  const written: string[] = [];
  const output = { isTTY: true, columns: 24, write: (text: string) => written.push(text) };
  const status = new StatusLine(output);
  status.show("꾸러미에 들어갈 것을 찾고 있어요 …");
  const coloured = "\u001b[32m▰▰▰▰\u001b[39m packed and ready"; // 21 columns
  status.show(coloured);
  expect(written[0]).toMatch(/ {2}꾸러미에 .*…$/);
  expect(columnsOf(written[0] as string)).toBeLessThan(24);
  expect(written[1]?.endsWith(coloured)).toBe(true);
});

test("no line of a lesson's screen is wider than the terminal: Hangul takes two columns", () => {
  onTestFinished(() => setLanguage("en"));
  for (const catalogue of korean) addCatalogue("ko", catalogue);
  setLanguage("ko");
  const { state } = new Lesson(steps[3] as (typeof steps)[0], "http://localhost:8000");
  for (const width of [60, 80, 100]) {
    const screen = renderScreen(state, width, 40);
    expect(screen.split("\n").filter((line) => columnsOf(line) > width)).toEqual([]);
    expect(englishIn(screen)).toEqual([]);
  }
});

describe("in Korean", () => {
  // One of each way to print: what `say` says is looked through in language.test.ts.
  test.for([
    "help",
    "lessons",
    "doctor",
    "venue --output no-such-folder/chatterbox.tgz",
    "reset 0",
    "diff 2 --stat",
    "diff 0 --mine",
    "solution 1 --apply",
    "check 1 --stage lesson02",
    "lesson 9",
    "lesson 1 2",
    "check 0 --url http://localhost:1",
    "check 0 --colour",
    "check 0 --stage",
    "crowd many",
    "chek",
  ])("npm run %s says nothing in English", async (line) => {
    const env = { ...inKorea, PATH: "" }; // for doctor: its programs are missing
    const { stdout, stderr } = await run(line.split(" "), { env });
    expect(englishIn(stdout + stderr)).toEqual([]);
    expect(stdout + stderr).toMatch(hangul);
  });

  test("hint says nothing in English", async () => {
    await run(["reset", "0"], { env: inKorea });
    const { stdout } = await run(["hint", "0"], { env: inKorea });
    expect(englishIn(stdout)).toEqual([]);
    expect(stdout).toMatch(hangul);
  });

  test("every command explains itself", async () => {
    for (const name of Object.keys(commands)) {
      const { stdout } = await run([name, "--help"], { env: inKorea });
      expect(stdout, name).toMatch(hangul);
      expect(englishIn(stdout), name).toEqual([]);
    }
  });
});

test("a language is kept until another is asked for", async () => {
  const lessons = async (args: string[] = [], env = {}) =>
    (await run(["lessons", ...args], { env })).stdout;
  expect(await lessons(["--lang", "ko"])).toMatch(hangul);
  expect(await lessons()).toMatch(hangul);
  expect(await lessons(["--lang", "en"], inKorea)).not.toMatch(hangul);
  expect(await lessons([], inKorea)).not.toMatch(hangul);
});

test("a program that reads JSON reads English", async () => {
  await run(["lessons", "--lang", "ko"]);
  const check = await run(["check", "0", "--cmd", `"${process.execPath}" -e 0`, "--json"]);
  expect(check.stdout).not.toMatch(hangul);
  expect(JSON.parse(check.stdout)).toMatchObject({ lesson: 0 });
});
