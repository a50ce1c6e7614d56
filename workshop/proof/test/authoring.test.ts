import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "@chatterbox/stages/repository";
import { steps } from "@chatterbox/stages/stages";
import { describe, expect, test } from "vitest";
import { findBlockProblems, findPageProblems } from "../src/authoring/page.ts";
import { findSizeProblems, measureStep } from "../src/authoring/size.ts";

describe.for(steps)("lesson $number, $title", (step) => {
  test("its page quotes the solution and teaches every new line", async () => {
    expect(await findPageProblems(step)).toEqual([]);
  });

  test("it is small enough for one lesson", async () => {
    expect(findSizeProblems(await measureStep(step))).toEqual([]);
  });
});

test("finds a step that is too large", () => {
  expect(findSizeProblems({ added: 1000, removed: 1000, total: 10_000 })).toHaveLength(3);
});

test("the lock file has the binaries of every platform, which npm ci needs", async () => {
  const lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  type Entry = { optionalDependencies?: Record<string, string> };
  const entries = Object.values(lock.packages as Record<string, Entry>);
  const wanted = entries.flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  const missing = wanted.filter((name) => !lock.packages[`node_modules/${name}`]);
  expect(missing).toEqual([]);
});

test("finds a block that differs from the code, and a line that no block teaches", () => {
  const problems = findBlockProblems(["const port = 8001;"], "", "const port = 8000;\nlisten();\n");
  expect(problems).toHaveLength(3);
  expect(problems[0]).toContain("const port = 8001;");
  expect(problems[2]).toBe("no block teaches the line: listen();");
});
