// Where every npm script of the workshop begins. Plain JavaScript of an old kind, so that even an old
// Node can read it and say that it is too old. It needs nothing installed; it installs what is needed.
"use strict";
const { join } = require("node:path");
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
  // From here on, TypeScript can be imported. Its "paths" find the packages also where a disk can't hold
  // the links in node_modules, such as a USB stick.
  register({ tsconfig: join(__dirname, "tsconfig.json") });
  const [command, ...rest] = process.argv.slice(2);
  // Proving the staircase is for authors, and needs more than the runner has.
  if (command === "prove")
    process.exitCode = await (await import("./proof/src/prove.ts")).main(rest);
  else await (await import("./runner/src/cli.ts")).runForShell(process.argv.slice(2));
});
