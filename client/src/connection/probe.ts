import { httpAddress } from "../protocol/server-address.ts";

/**
 * What answers where a WebSocket could not be opened:
 * - `http`: a server that speaks plain HTTP
 * - `nothing`: nothing listens
 * - `silent`: a server that accepts the connection but never responds
 * - `forbidden`: the browser refuses to try (a blocked port, `ws:` from an `https:` page)
 */
export type Answer = "http" | "nothing" | "silent" | "forbidden";

const deadline = 3000; // ms

/**
 * Asks a server over HTTP, because a browser doesn't say why a handshake failed. With "no-cors" the
 * response can't be read, but we only need to know that there is one.
 */
export async function probe(url: string): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(deadline);
    await fetch(httpAddress(url), { mode: "no-cors", cache: "no-store", signal });
    return "http";
  } catch (error) {
    return error instanceof DOMException && error.name === "TimeoutError" ? "silent" : "nothing";
  }
}
