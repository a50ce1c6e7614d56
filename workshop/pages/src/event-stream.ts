import type { ServerResponse } from "node:http";

/** The most bytes to buffer for a page that doesn't read; beyond that it is dropped, and reconnects. */
const maxBacklog = 4_000_000;

/** Milliseconds between heartbeats. */
const heartbeat = 10_000;

/**
 * Sends events to a page for as long as it listens (Server-Sent Events, WHATWG HTML, section 9.2).
 * @param listen receives a function that sends an event, and returns one that unsubscribes
 */
export function sendEvents<Event>(
  response: ServerResponse,
  listen: (send: (event: Event) => void) => () => void,
): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const write = (text: string) => {
    if (response.writableLength > maxBacklog) response.destroy();
    else response.write(text);
  };
  write("retry: 500\n\n");
  const stop = listen((event) => write(`data: ${JSON.stringify(event)}\n\n`));
  const beat = setInterval(() => write(":\n\n"), heartbeat);
  response.once("close", () => {
    clearInterval(beat);
    stop();
  });
}
