/** How many may be sent from the page. The page itself reads it too: nothing of Node.js belongs here. */
export const crowdSizes: readonly number[] = [10, 30, 100];
