// Where every npm script of the workshop begins. Plain JavaScript of an old kind, so that even an old
// Node can read it and say that it is too old. It needs nothing installed; it installs what is needed.
"use strict";
const { say } = require("./first-words.cjs");

const version = process.versions.node;
const [major = 0, minor = 0] = version.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(say("Node.js {1} is too old for this workshop: it needs 20.19 or later.", version));
  console.error(say("Get the LTS version from nodejs.org, open a new terminal, and try again."));
  process.exit(1);
}

require("./install.cjs").ensureInstalled();
import("tsx/esm/api").then(async ({ register }) => {
  register(); // from here on, TypeScript is understood
  const { main } = await import("./src/cli.ts");
  await main(process.argv.slice(2));
});
