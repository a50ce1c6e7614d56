// Whoever asks for Korean, once, reads Korean from then on; a program reads English.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { columnsOf } from "@chatterbox/checks/verdict/columns";
import { StatusLine } from "@chatterbox/checks/verdict/status-line";
import { freePort } from "@chatterbox/testing/free-port";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../src/commands/index.ts";
import { korean } from "../src/languages.ts";
import { RunningCommand, run } from "./support/command.ts";
import { englishIn } from "./support/english.ts";
import { makeRepository, type Repository } from "./support/repository.ts";

let repository: Repository;
const inKorea = { LC_ALL: "", LC_MESSAGES: "", LANG: "ko_KR.UTF-8" };
const hangul = /\p{Script=Hangul}/u;

beforeAll(async () => {
  repository = await makeRepository();
});
afterAll(() => repository.remove());

test("English prose is told from commands and code", () => {
  expect(englishIn("All checks pass: npm run lesson 3")).toEqual(["All checks pass"]);
  expect(
    englishIn('이렇게 하세요: npm run lesson 3 -- --port 8001, 또는 "an English quote"'),
  ).toEqual([]);
});

test("a status line fits into its terminal, in Korean and in colour", () => {
  const written: string[] = [];
  const output = { isTTY: true, columns: 24, write: (text: string) => written.push(text) };
  const status = new StatusLine(output as unknown as NodeJS.WriteStream);
  status.show("꾸러미에 들어갈 것을 찾고 있어요 …");
  const coloured = "\u001b[32m▰▰▰▰\u001b[39m packed and ready"; // 21 columns
  status.show(coloured);
  expect(written[0]).toMatch(/ {2}꾸러미에 .*…$/);
  expect(columnsOf(written[0] as string)).toBeLessThan(24);
  expect(written[1]?.endsWith(coloured)).toBe(true);
});

test("no Korean sentence has English prose in it", () => {
  const all = korean.flatMap((catalogue) => Object.values(catalogue));
  expect(all.flatMap(englishIn)).toEqual([]);
});

describe("where Korean is spoken", { timeout: 120_000 }, () => {
  const chief = [
    "help",
    "lessons",
    "doctor",
    "doctor --offline",
    "venue --output no-such-folder/chatterbox.tgz",
    "reset 0",
    "check 0",
    "hint 0",
    "diff 2 --stat",
    "diff 0 --mine",
    "solution 1 --apply",
    "solution 1",
    "check 1 --stage server",
    "crowd 3 --stage server --seconds 1",
    "crowd many",
    "prove 0",
    "lesson 9",
    "lesson 1 2",
    "check 0 --url http://localhost:1",
    "check 0 --colour",
    "check 0 --stage",
    "chek",
  ];

  test.for(chief)("npm run %s says nothing in English", async (line) => {
    const { stdout, stderr } = await run(repository, line.split(" "), inKorea);
    expect(englishIn(stdout + stderr)).toEqual([]);
    expect(stdout + stderr).toMatch(hangul);
  });

  test("every command explains itself in Korean", async () => {
    for (const name of Object.keys(commands)) {
      const { stdout, code } = await run(repository, [name, "--help"], inKorea);
      expect(code, name).toBe(0);
      expect(stdout, name).toMatch(hangul);
      expect(englishIn(stdout), name).toEqual([]);
    }
  });

  test("no line of a lesson's screen is wider than the terminal: Hangul takes two columns", async () => {
    const args = ["lesson", "3", "--no-open", "--port", `${await freePort()}`];
    const runner = new RunningCommand(repository, args, inKorea, true);
    try {
      const drawn = await runner.prints("q 끝내기");
      await runner.prints("첫 번째 ✗부터");
      runner.press("h");
      const screen = drawn + (await runner.prints("힌트 1/3"));
      const tooWide = screen.split("\n").filter((line) => columnsOf(line) > 100);
      expect(tooWide).toEqual([]);
      expect(englishIn(screen)).toEqual([]);
    } finally {
      await runner.stop();
    }
  });

  test("a lesson is taken in Korean, and the page changes that while it runs", async () => {
    const args = ["lesson", "2", "--no-open", "--port", `${await freePort()}`];
    const runner = new RunningCommand(repository, args, inKorea);
    try {
      const printed = await runner.prints("힌트: npm run hint 2");
      expect(englishIn(printed)).toEqual([]);
      const page = /http:\/\/localhost:\d+(?=\/lesson)/.exec(printed)?.[0] as string;
      const speak = (language: string) =>
        fetch(`${page}/lesson/language`, {
          method: "POST",
          headers: { "content-type": "application/json", origin: page },
          body: JSON.stringify({ language }),
        });
      expect((await speak("fr")).status).toBe(400);
      expect((await speak("en")).status).toBe(200);
      expect(await runner.prints("A hint: npm run hint 2")).not.toMatch(hangul);
      await speak("ko");
      await runner.prints("힌트: npm run hint 2");
    } finally {
      await runner.stop();
    }
  });
});

describe("a language", { timeout: 60_000 }, () => {
  test("is kept until another is asked for", async () => {
    expect((await run(repository, ["lessons", "--lang", "ko"])).stdout).toMatch(hangul);
    expect((await run(repository, ["lessons"])).stdout).toMatch(hangul);
    expect((await run(repository, ["lessons", "--lang", "en"], inKorea)).stdout).not.toMatch(
      hangul,
    );
    expect((await run(repository, ["lessons"], inKorea)).stdout).not.toMatch(hangul);
    const { stderr, code } = await run(repository, ["lessons", "--lang", "fr"]);
    expect(stderr).toContain('There is no language "fr"');
    expect(code).toBe(2);
  });

  test("is English for a program that reads JSON", async () => {
    await writeFile(join(repository.folder, "playground", ".language"), "ko\n");
    const check = await run(repository, ["check", "2", "--stage", "lesson02", "--json"]);
    expect(check.stdout).not.toMatch(hangul);
    expect(JSON.parse(check.stdout)).toMatchObject({ lesson: 2 });
    const size = ["3", "--stage", "lesson01", "--seconds", "1", "--json"];
    const { verdict } = JSON.parse((await run(repository, ["crowd", ...size])).stdout);
    expect(verdict).not.toMatch(hangul);
  });
});
