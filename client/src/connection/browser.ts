import { isBlocked, isLocal } from "../protocol/server-address.ts";
import type { Surroundings } from "./connection.ts";
import { probe } from "./probe.ts";

/**
 * The real world, for a connection to `url`. A server on one's own machine is one that is being
 * worked on: it comes back in the next moment, and nobody else waits for it. So the pauses stay short.
 */
export function browserSurroundings(url: string): Surroundings {
  return {
    openSocket() {
      // Browsers used to throw this themselves. Now they fail as if nobody were there.
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
