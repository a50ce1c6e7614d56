import type { IncomingMessage } from "node:http";

/** The names by which a browser on this machine reaches the page. */
const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);
const loopback = /^(?:::ffff:)?127\.|^::1$/;

/**
 * Whether a request may see or control the lesson: only this machine's own page may. A foreign host
 * name means DNS rebinding, a foreign origin CSRF. With --lan, neighbours reach the port but not this.
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
  // Any site may link to the page: it opens for the attendee, and that site can't read it.
  return site === undefined || site === "same-origin" || site === "none" || mode === "navigate";
}
