import { sourceHash } from "@chatterbox/client/build/source-hash";
import { classroomPage } from "@chatterbox/pages/pages";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: "../../../client/public",
  plugins: [react(), sourceHash(classroomPage)],
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    assetsInlineLimit: 0, // the page's policy allows no data: URLs
    modulePreload: { polyfill: false },
    cssTarget: ["chrome123", "firefox120", "safari17.5"], // those that know light-dark()
    reportCompressedSize: false,
  },
});
