import type { Person } from "./person.ts";

/**
 * Speaks to a server as any program could, from within somebody's page, on a connection of its own.
 * @returns the frames that had come by the time everything was sent, the id among them
 */
export function speakRaw(person: Person, url: string, frames: string[]): Promise<string[]> {
  return person.page.evaluate(
    ([address, toSend]) =>
      new Promise<string[]>((resolve, reject) => {
        const socket = new WebSocket(address);
        const received: string[] = [];
        const speak = () => {
          for (const frame of toSend) socket.send(frame);
          socket.close(); // what was sent before still goes out
        };
        socket.onerror = () => reject(new Error("no connection"));
        socket.onmessage = ({ data }) => {
          if (received.push(String(data)) === 1 && socket.readyState === 1) speak();
        };
        // A server without ids begins with nothing.
        socket.onopen = () => setTimeout(() => received.length === 0 && speak(), 500);
        socket.onclose = () => resolve(received);
      }),
    [url, frames] as const,
  );
}
