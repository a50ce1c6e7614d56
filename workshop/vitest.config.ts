import { defineConfig } from "vitest/config";

const browserTests = "test/browser/**/*.test.ts";

// Servers are started by the dozen: a few at a time, so that none waits long for a processor.
export default defineConfig({
  test: {
    maxConcurrency: 3,
    expect: { poll: { timeout: 20_000 } },
    // The same words on every machine: no colours (CI turns them on), English.
    env: { NO_COLOR: "1", LC_ALL: "C" },
    projects: [
      {
        test: {
          name: "runner",
          include: ["test/**/*.test.ts"],
          exclude: [browserTests],
          hookTimeout: 60_000, // a hook makes a whole checkout, maybe on a machine that is busy
        },
      },
      {
        test: {
          name: "browser",
          include: [browserTests],
          // A real runner and a real browser, maybe on a machine that is busy with something else.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 }, // after the others, not beside them
        },
      },
    ],
  },
});
