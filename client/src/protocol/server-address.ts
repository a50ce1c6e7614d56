export type ServerAddress = { ok: true; url: string } | { ok: false; given: string };

/**
 * Finds the server's address: `?server=ws://host:port` in the page's own address, or else port 8000
 * of the page's host.
 * @param search the query of the page's address: `location.search`
 * @param hostname `location.hostname`; empty for a page opened from a file
 */
export function findServer(search: string, hostname: string): ServerAddress {
  const given = new URLSearchParams(search).get("server")?.trim();
  if (!given) return { ok: true, url: `ws://${hostname || "127.0.0.1"}:8000/` };
  const url = read(given);
  return url ? { ok: true, url } : { ok: false, given };
}

/** The address at which the same server answers HTTP. */
export function httpAddress(url: string): string {
  return url.replace(/^ws/, "http");
}

/** Whether a server runs on this machine. */
export function isLocal(url: string): boolean {
  return /^wss?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])[:/]/.test(url);
}

// The Fetch standard's "bad ports" above 1023, where anybody may listen.
const blockedPorts = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669,
  6679, 6697, 10080,
]);

/** Whether browsers refuse to connect to a server's port. */
export function isBlocked(url: string): boolean {
  return blockedPorts.has(Number(new URL(url).port));
}

/** Also accepts `localhost:8000` and `http://localhost:8000`, which people type. */
function read(given: string): string | undefined {
  const absolute = given.includes("://") ? given : `ws://${given}`;
  if (!URL.canParse(absolute)) return undefined;
  const url = new URL(absolute.replace(/^http/i, "ws"));
  if (url.protocol !== "ws:" && url.protocol !== "wss:") return undefined;
  url.hash = ""; // a WebSocket's address has none: RFC 6455, section 3
  return url.href;
}
