import { defineConfig } from "vitest/config";

// Servers are started by the dozen: a few at a time, so that none waits long for a processor.
export default defineConfig({ test: { maxConcurrency: 3 } });
