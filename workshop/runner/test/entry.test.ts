import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { file, repository } from "./support/attendee.ts";
import { run } from "./support/command.ts";

describe("npm run doctor", { timeout: 60_000 }, () => {
  test("says of a machine that is ready that it is, thing by thing", async () => {
    const { code, stdout } = await run(repository, ["doctor"]);
    expect(stdout).toContain(`✓ Node.js ${process.versions.node}\n`);
    expect(stdout).toMatch(/✓ npm \d+\.\d+/);
    expect(stdout).toContain("✓ everything is installed\n");
    expect(stdout).toContain("✓ ready to work offline: the compilers run\n");
    expect(stdout).toMatch(/✓ port 8000 is (free for|taken; ) ?the chat server/);
    expect(stdout).toContain("Ready, also without the internet.");
    expect(code).toBe(0);
  });

  test("says what is missing and what to do about it, and exits with 1", async () => {
    const { code, stdout } = await run(repository, ["doctor"], { PATH: file("nowhere") });
    expect(stdout).toContain("! npm is missing\n    It comes with Node.js: install that again");
    expect(stdout).toContain("See the lines above.");
    expect(code).toBe(1);
  });
});

describe("the entry", { timeout: 60_000 }, () => {
  test("says that Node is too old, in a sentence", async () => {
    const entry = JSON.stringify(file("workshop", "start.cjs"));
    const code = `Object.defineProperty(process.versions, "node", { value: "18.20.0" }); require(${entry})`;
    const stderr = await new Promise((resolve) =>
      execFile(process.execPath, ["-e", code], (_, __, text) => resolve(text)),
    );
    expect(stderr).toContain(
      "Node.js 18.20.0 is too old for this workshop: it needs 20.19 or later.",
    );
  });

  test("finds that something is missing, or not what the lock file asks for", async () => {
    const { installState } = createRequire(import.meta.url)(file("workshop", "install.cjs"));
    expect(installState()).toBe("complete");
    const lock = JSON.parse(await readFile(file("package-lock.json"), "utf8"));
    lock.packages["node_modules/ws"].version = "99.0.0";
    await writeFile(file("package-lock.json"), JSON.stringify(lock));
    expect(installState()).toBe("outdated");
    await rm(file("node_modules"));
    expect(installState()).toBe("missing");
  });
});
