// The command line of a crowd; what a crowd finds is tested in the package crowd.
import { expect, test } from "vitest";
import { usePlayground } from "./support/attendee.ts";
import { CommandHere, run } from "./support/command-here.ts";

usePlayground();

const few = ["crowd", "5", "--stage", "lesson03", "--rate", "5", "--seed", "7"];

test("prints a report, or one JSON object with --json", async () => {
  const [report, json] = await Promise.all([
    run([...few, "--seconds", "1"]),
    run([...few, "--seconds", "1", "--json"]),
  ]);
  expect(report).toMatchObject({ code: 0, stderr: "" });
  expect(report.stdout).toContain("5 people to lesson03, lesson 2");
  expect(report.stdout).toMatch(/✓ 5 people, 1 s: \d+ messages?, each heard by everyone/);
  expect(json).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(json.stdout)).toMatchObject({ ok: true, lesson: 2, people: 5, seed: 7 });
});

test("ends early at Ctrl-C, with the report so far", async () => {
  const command = new CommandHere([...few, "--seconds", "60"], { terminal: true });
  await command.prints(/heard [1-9]\d* times/);
  expect(await command.interrupt()).toBe(0);
  expect(command.stdout).toMatch(/✓ 5 people, \d+ s: \d+ messages?, each heard/);
});

test.for([
  [["many"], "from 1 to 200"],
  [["--lesson", "1"], "npm run lesson 1"],
  [["3", "--lesson", "true"], "Put options after --"], // what npm makes of --lesson 3
] as const)("%j exits with 2 and says what to do", async ([args, words]) => {
  const { code, stderr } = await run(["crowd", ...args]);
  expect(stderr).toContain(words);
  expect(code).toBe(2);
});
