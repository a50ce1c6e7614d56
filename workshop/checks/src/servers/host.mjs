// A process that waits for a server file to run; started by warm.ts. For TypeScript it runs under tsx, and
// its arguments name the packages to load beforehand. Plain JavaScript, so that its own start needs no loader.
import { writeSync } from "node:fs";
import { Server } from "node:net";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

const packages = process.argv.slice(2);
if (packages.length > 0) {
  await Promise.allSettled(packages.map((name) => import(name)));
  // TypeScript, so that the compiler's service runs by now. If it fails, the server is a little slower.
  const { warmUp } = await import("./warm-up.ts");
  await warmUp().catch(() => {});
}

const { listen } = Server.prototype;

/** Reports where the server listens, so that a check can name a wrong port. */
Server.prototype.listen = function (/** @type {any} */ ...options) {
  this.once("listening", () => process.send?.({ listening: this.address() }));
  return listen.apply(this, options);
};

/** @param {{ file: string, env: Record<string, string> }} start */
async function run({ file, env }) {
  process.off("disconnect", exit);
  process.channel?.unref(); // from now on only the server itself keeps this process alive
  Object.assign(process.env, env);
  process.argv = [process.execPath, file];
  try {
    process.chdir(dirname(dirname(file)));
    await import(pathToFileURL(file).href);
  } catch (error) {
    // As Node would: the message with its place, and exit status 1, before anything else happens.
    writeSync(2, `${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  }
}

function exit() {
  process.exit();
}

// A server in an endless loop doesn't answer here either: that is how the loop is found.
process.on("message", (/** @type {any} */ message) => {
  if (message === "ping") process.send?.("pong");
  else void run(message);
});
// The parent may be killed before it sends a file.
process.on("disconnect", exit);
if (process.connected) process.send?.("ready");
else exit();
