import { httpAddress } from "../protocol/server-address.ts";

/**
 * What was found where a WebSocket could not be opened:
 * - `http`: it answers plain HTTP
 * - `nothing`: nobody is there
 * - `silent`: somebody takes the connection and says nothing
 * - `forbidden`: the browser won't even try (a blocked port, `ws:` from an `https:` page)
 */
export type Answer = "http" | "nothing" | "silent" | "forbidden";

const patience = 3000; // ms

/**
 * Asks a server over HTTP, because a browser doesn't tell a page why a handshake failed. With
 * "no-cors" the answer can't be read, but that there is one is all we want to know.
 */
export async function probe(url: string): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(patience);
    await fetch(httpAddress(url), { mode: "no-cors", cache: "no-store", signal });
    return "http";
  } catch (error) {
    return error instanceof DOMException && error.name === "TimeoutError" ? "silent" : "nothing";
  }
}
