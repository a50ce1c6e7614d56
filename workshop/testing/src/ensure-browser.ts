import { findBrowser } from "./find-browser.ts";
import { installBrowser } from "./install-browser.ts";

// Before the browser tests of several packages run side by side: each would install a browser of its own.
console.log(`Browser tests use ${findBrowser() ?? installBrowser()}`);
