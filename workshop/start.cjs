// Every npm script of the workshop starts here. Old-style JavaScript, so that even an old Node can read
// it and say that it is too old. It needs no dependencies: it installs them.
"use strict";
const { join } = require("node:path");
const { say } = require("./first-words.cjs");

const version = process.versions.node;
const [major = 0, minor = 0] = version.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    say("This workshop needs Node.js 20.19 or later, but this is Node.js {1}.", version),
  );
  console.error(
    say("Install the LTS version from nodejs.org, open a new terminal, and try again."),
  );
  process.exit(1);
}

require("./install.cjs").ensureInstalled();
import("tsx/esm/api").then(async ({ register }) => {
  // From here on, TypeScript can be imported. tsconfig's "paths" find the packages even on a USB stick,
  // whose file system can't hold the links in node_modules.
  register({ tsconfig: join(__dirname, "tsconfig.json") });
  const [command, ...rest] = process.argv.slice(2);
  // For authors: it needs more than the runner may import.
  if (command === "prove")
    process.exitCode = await (await import("./proof/src/prove.ts")).main(rest);
  else await (await import("./runner/src/cli.ts")).runForShell(process.argv.slice(2));
});
