import type { Person } from "./person.ts";

/**
 * Speaks to a server as any program could, from within somebody's page, on a connection of its own.
 * @param answers how many frames to await before the connection is closed
 * @returns the frames that have come, the id among them
 */
export function speakRaw(
  person: Person,
  url: string,
  frames: string[],
  answers = 0,
): Promise<string[]> {
  return person.page.evaluate(
    ([address, toSend, wanted]) =>
      new Promise<string[]>((resolve, reject) => {
        const socket = new WebSocket(address);
        const received: string[] = [];
        const closeIfDone = () => {
          if (received.length >= wanted) socket.close(); // what was sent before still goes out
        };
        socket.onerror = () => reject(new Error("no connection"));
        socket.onopen = () => {
          for (const frame of toSend) socket.send(frame);
          closeIfDone();
        };
        socket.onmessage = ({ data }) => {
          received.push(String(data));
          closeIfDone();
        };
        socket.onclose = () => resolve(received);
      }),
    [url, frames, answers] as const,
  );
}
