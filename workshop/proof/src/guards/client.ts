import { once } from "node:events";
import type { ServerProcess } from "@chatterbox/checks/servers/server-process";
import { WebSocket } from "ws";

/** Connects a client to a server that was started here. @throws Error if it lets nobody in */
export async function open({ port }: Pick<ServerProcess, "port">): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  await once(socket, "open");
  socket.on("error", () => {});
  return socket;
}

/** Resolves when the server has answered a ping. @throws Error if the connection ends before */
export function answersPing(socket: WebSocket): Promise<void> {
  return beforeItEnds(socket, "the answer to a ping", (resolve) => {
    socket.once("pong", resolve);
    socket.ping();
  });
}

/**
 * Resolves when a client has received frames that contain these words.
 * @param wanted how many of them
 * @throws Error if the connection ends before
 */
export function hears(socket: WebSocket, words: string, wanted = 1): Promise<void> {
  return beforeItEnds(socket, `"${words}"`, (resolve) => {
    let count = 0;
    socket.on("message", (data) => {
      if (data.toString().includes(words) && ++count === wanted) resolve();
    });
  });
}

/** A server that has crashed sends nothing more: then nobody is to wait for it. */
function beforeItEnds(
  socket: WebSocket,
  what: string,
  wait: (resolve: () => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = (code: number) =>
      reject(new Error(`The connection ended with ${code} before ${what} came.`));
    socket.once("close", ended);
    wait(() => {
      socket.off("close", ended);
      resolve();
    });
  });
}
