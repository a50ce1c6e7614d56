import type { IncomingMessage } from "node:http";

/** By which names this machine's own browser reaches it. */
const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);
const loopback = /^(?:::ffff:)?127\.|^::1$/;

/**
 * Whether a request may see or steer the lesson: only this machine's own page may. A name that is not
 * this machine's means that another site's name was made to lead here (DNS rebinding); another origin,
 * that another site's page asks (CSRF). With --lan neighbours reach the port, but not this.
 */
export function isOwnPage({ headers, method, socket }: IncomingMessage): boolean {
  const { host = "", origin, "sec-fetch-site": site, "sec-fetch-mode": mode } = headers;
  if (!loopback.test(socket.remoteAddress ?? "")) return false;
  if (!ownNames.has(host.replace(/:\d+$/, ""))) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (method === "POST") {
    const isJson = headers["content-type"]?.startsWith("application/json") === true;
    return origin !== undefined && isJson;
  }
  // A link from anywhere may lead to the page: that shows it to its owner, and to nobody else.
  return site === undefined || site === "same-origin" || site === "none" || mode === "navigate";
}
