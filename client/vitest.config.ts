import { defineConfig } from "vitest/config";

const browserTests = "test/browser/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [browserTests] } },
      {
        test: {
          name: "browser",
          include: [browserTests],
          globalSetup: "test/browser/support/global-setup.ts",
          // Real servers and a real browser, maybe on a machine that is busy with something else.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 }, // after the unit tests, not beside them
        },
      },
    ],
  },
});
