const firstPause = 500; // ms

/**
 * The pause before the next attempt: a random part of the upper half of a ceiling that doubles with
 * each attempt. So pauses grow, and a classroom of pages doesn't reconnect all at once ("equal
 * jitter": AWS Architecture Blog, "Exponential Backoff And Jitter").
 * @param attempt how many attempts have failed since the last good connection, from 0
 * @param longest ms; no pause is longer
 * @param random a number from 0 to 1
 */
export function pauseBefore(attempt: number, longest: number, random: number): number {
  const ceiling = Math.min(longest, firstPause * 2 ** attempt);
  return Math.round(ceiling / 2 + (random * ceiling) / 2);
}
