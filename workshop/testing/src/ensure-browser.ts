import { findBrowser } from "./find-browser.ts";
import { installBrowser } from "./install-browser.ts";

// Runs before the browser tests, which run side by side: each would install its own browser.
console.log(`Browser tests use ${findBrowser() ?? installBrowser()}`);
