// Runs a program in a thread, and reports where it listens.
import { Server } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

const { listen } = Server.prototype;

Server.prototype.listen = function (/** @type {any} */ ...options) {
  this.once("listening", () => parentPort?.postMessage(this.address()));
  return listen.apply(this, options);
};

parentPort?.on("message", () => parentPort?.postMessage("pong")).unref();
await import(workerData);
