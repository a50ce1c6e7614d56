import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { bundleSize } from "./build/bundle-size.ts";
import { contentSecurityPolicy } from "./build/content-security-policy.ts";
import { pickerWithoutInlineStyles } from "./build/picker-without-inline-styles.ts";
import { chatPageSources, sourceHash } from "./build/source-hash.ts";

export default defineConfig({
  base: "./", // so that the page can be served from any path
  plugins: [
    react(),
    pickerWithoutInlineStyles(),
    contentSecurityPolicy(),
    sourceHash(chatPageSources),
    bundleSize({ limit: 150_000, without: /\.json$/ }),
  ],
  optimizeDeps: { exclude: ["emoji-picker-element"] }, // or its plugin would not see it
  server: { host: "127.0.0.1" },
  build: {
    assetsInlineLimit: 0, // the policy allows no data: URLs
    modulePreload: { polyfill: false },
    cssTarget: ["chrome123", "firefox120", "safari17.5"], // those that know light-dark()
    reportCompressedSize: false, // bundleSize prints it
  },
});
