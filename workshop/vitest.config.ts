import { defineConfig } from "vitest/config";

// The tests of every package. Limits are for hangs only: what is awaited are events.
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxConcurrency: 3, // servers start by the dozen
    expect: { poll: { timeout: 60_000 } },
    // The same words on every machine: no colours (CI turns them on), English.
    env: { NO_COLOR: "1", LC_ALL: "C" },
  },
});
