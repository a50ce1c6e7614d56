import colors from "picocolors";

/** Draws a progress bar: `▰▰▰▱▱▱`. */
export function progressBar(done: number, total: number): string {
  return colors.green("▰".repeat(done)) + colors.dim("▱".repeat(Math.max(0, total - done)));
}
