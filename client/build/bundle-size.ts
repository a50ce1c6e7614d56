import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

type Options = {
  /** Bytes, compressed; the build fails above it. */
  limit: number;
  /** Files to leave out of the sum. */
  without: RegExp;
};

/** Prints each file's compressed size, and fails if their sum is too large. */
export function bundleSize({ limit, without }: Options): Plugin {
  return {
    name: "bundle-size",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        let total = 0;
        const lines = ["Compressed with gzip:"];
        for (const [name, file] of Object.entries(bundle)) {
          const size = gzipSync(file.type === "chunk" ? file.code : file.source).length;
          const counts = !without.test(name);
          if (counts) total += size;
          lines.push(`  ${kilobytes(size)}  ${name}${counts ? "" : "  (on demand, not counted)"}`);
        }
        lines.push(`  ${kilobytes(total)}  counted, of ${kilobytes(limit).trim()} allowed`);
        console.log(`\n${lines.join("\n")}`);
        if (total > limit) this.error("The bundle has grown too large: see the sizes above.");
      },
    },
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`.padStart(9);
}
