import { get as request } from "node:http";
import type { Crowd } from "./crowd.ts";

/** How long a page may take, in milliseconds. */
const limit = 5000;

/**
 * Asks for the page, over a connection of its own. The greeting counts as what the visitor hears of
 * a message of their own; any other answer, as that message altered.
 */
export async function get(crowd: Crowd, visitor: number, onRefused: () => void): Promise<void> {
  const { log, address } = crowd;
  const message = log.say(visitor, "author", crowd.now());
  log.keepSent("GET /", crowd.now(), () => (log.messages[message]?.hearers.length ?? 0) > 0);
  await new Promise<void>((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") onRefused();
      resolve(); // the message stays unheard
    };
    const { host, port } = address;
    request({ host, port, agent: false, signal: AbortSignal.timeout(limit) }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        body = (body + part).slice(0, 10_000);
      });
      response.on("error", failed).on("end", () => {
        const greets = response.statusCode === 200 && /hello/i.test(body);
        log.hear(message, visitor, crowd.now(), greets);
        resolve();
      });
    }).on("error", failed);
  });
}
