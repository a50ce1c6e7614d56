// A process that waits, with the libraries loaded and the TypeScript loader warm, for a server file
// to run. Started by warm.ts with tsx's loader; the arguments are the packages to load beforehand.
// Plain JavaScript, so that its own start needs no loader.
import { writeSync } from "node:fs";
import { Server } from "node:net";
import { pathToFileURL } from "node:url";
import { warmUp } from "./warm-up.ts"; // TypeScript, so that the compiler's service runs by now

await Promise.allSettled(process.argv.slice(2).map((name) => import(name)));
await warmUp().catch(() => {}); // then the server is a little slower

const { listen } = Server.prototype;

/** Reports where the server listens, so that a wrong port can be named. */
Server.prototype.listen = function (/** @type {any} */ ...options) {
  this.once("listening", () => process.send?.({ listening: this.address() }));
  return listen.apply(this, options);
};

/** @param {{ file: string, env: Record<string, string> }} start */
function run(start) {
  process.channel?.unref(); // from now on only the server itself keeps this process alive
  Object.assign(process.env, start.env);
  process.argv = [process.execPath, start.file];
  import(pathToFileURL(start.file).href).catch((error) => {
    // As Node would: the message with its place, and exit status 1, before anything else happens.
    writeSync(2, `${error?.stack ?? error}\n`);
    process.exit(1);
  });
}

// A server that is busy for ever answers nobody, not even here: that is how a loop without an end is known.
process.on("message", (/** @type {any} */ message) => {
  if (message === "ping") process.send?.("pong");
  else run(message);
});
process.send?.("ready");
