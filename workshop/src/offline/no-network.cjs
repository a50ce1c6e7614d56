// Loaded into every process that `npm run doctor -- --offline` starts, before all else: from then on
// only this machine can be reached. Whatever else is tried fails as it would without a network, and is
// noted in a file.
"use strict";
const { appendFileSync } = require("node:fs");
const dgram = require("node:dgram");
const dns = require("node:dns");
const { syncBuiltinESMExports } = require("node:module");
const { Socket, isIP } = require("node:net");

const log = process.env.CHATTERBOX_NETWORK_LOG ?? "";
const thisMachine =
  /^(localhost|.+\.localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|0\.0\.0\.0|::)\.?$/i;

/** @param {string} target what was to be reached */
function refusal(target) {
  const program = process.argv.slice(1).join(" ") || process.execPath;
  if (log !== "") appendFileSync(log, `${JSON.stringify({ program, target })}\n`);
  const error = new Error(`connect ENETUNREACH ${target} (the network is off)`);
  return Object.assign(error, { code: "ENETUNREACH", syscall: "connect" });
}

// http, https, tls, fetch and WebSocket all end here.
const { connect } = Socket.prototype;
Socket.prototype.connect = function (/** @type {any[]} */ ...args) {
  const target = targetOf(args);
  if (target === undefined) return connect.apply(this, /** @type {any} */ (args));
  const error = refusal(target);
  process.nextTick(() => this.destroy(error)); // TLS has still to prepare it
  return this;
};

/**
 * Where a connection would lead beyond this machine.
 * @param {any[]} args what `connect` is called with: options, (port, host), or what Node made of those
 */
function targetOf([first, second]) {
  const options = Array.isArray(first) ? first[0] : first;
  const isObject = typeof options === "object" && options !== null;
  const host = isObject ? options.host : second;
  const port = isObject ? options.port : options;
  if ((isObject && options.path) || typeof host !== "string" || thisMachine.test(host))
    return undefined;
  return `${host}:${port}`;
}

/**
 * Makes the functions of an object that ask for names fail.
 * @param {any} object
 * @param {(error: Error, args: any[]) => unknown} fail
 */
function silence(object, fail) {
  const asking = Object.getOwnPropertyNames(object).filter((name) =>
    /^(lookup|resolve|reverse)/.test(name),
  );
  for (const name of asking) {
    const ask = object[name];
    if (typeof ask !== "function") continue;
    /** @this {unknown} */
    object[name] = function (/** @type {any[]} */ ...args) {
      const wanted = String(args[0] ?? "localhost");
      const needsNoNetwork = thisMachine.test(wanted) || (/^lookup$/.test(name) && isIP(wanted));
      return needsNoNetwork ? ask.apply(this, args) : fail(refusal(wanted), args);
    };
  }
}

/** @type {(error: Error, args: any[]) => void} */
const callBack = (error, args) => process.nextTick(args.at(-1), error);
for (const object of [dns, dns.Resolver.prototype]) silence(object, callBack);
for (const object of [dns.promises, dns.promises.Resolver.prototype])
  silence(object, (error) => Promise.reject(error));

const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (/** @type {any[]} */ ...args) {
  const address = args.slice(1).find((value) => typeof value === "string");
  if (address === undefined || thisMachine.test(address))
    return send.apply(this, /** @type {any} */ (args));
  const error = refusal(address);
  const callback = args.at(-1);
  process.nextTick(() =>
    typeof callback === "function" ? callback(error) : this.emit("error", error),
  );
};

syncBuiltinESMExports(); // for those who import { lookup } from "node:dns"
