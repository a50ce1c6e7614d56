import type { WebSocket } from "ws";

/** Resolves when the server has answered a ping, or the connection is closed, or time is up. */
export async function answersPing(socket: WebSocket, limit: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, limit);
    const answered = () => {
      clearTimeout(timer);
      socket.off("pong", answered).off("close", answered);
      resolve();
    };
    socket.on("pong", answered).on("close", answered);
    socket.ping();
  });
}
