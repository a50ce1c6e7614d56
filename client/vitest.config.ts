import { defineConfig } from "vitest/config";

const browserTests = "test/browser/**/*.test.ts";

export default defineConfig({
  test: {
    isolate: false, // the files of a project share one process, and with it the browser
    unstubGlobals: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [browserTests] },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [browserTests],
          globalSetup: "test/browser/support/page-server.ts",
          // For hangs only: what is awaited are events.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 }, // after the unit tests, not beside them
        },
      },
    ],
  },
});
