/** Crowd sizes that the page offers. The page imports this file too, so it can't use Node.js. */
export const crowdSizes: readonly number[] = [10, 30, 100];
