import { isBlocked, isLocal } from "../protocol/server-address.ts";
import type { Surroundings } from "./connection.ts";
import { probe } from "./probe.ts";

/**
 * The browser, for a connection to `url`. A local server is under development: it restarts quickly
 * and nobody else is waiting for it, so the pauses stay short.
 */
export function browserSurroundings(url: string): Surroundings {
  return {
    openSocket() {
      // Browsers used to throw this themselves. Now it looks as if nothing were listening.
      if (isBlocked(url)) throw new DOMException(`${url} has a blocked port`, "SecurityError");
      return new WebSocket(url);
    },
    probe: () => probe(url),
    now: Date.now,
    random: Math.random,
    later(task, milliseconds) {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
    longestPause: isLocal(url) ? 3000 : 15_000,
  };
}
