import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";

/** Serves an HTTP request and a WebSocket to itself, so that Node and ws have compiled what the first client needs. */
export async function warmUp(): Promise<void> {
  const server = createServer((_request, response) => response.end("hello"));
  const webSockets = new WebSocketServer({ server });
  webSockets.on("connection", (socket) => {
    socket.on("error", () => {});
    socket.on("message", (data) => socket.send(data.toString()));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [response] = await once(get({ host: "127.0.0.1", port, agent: false }), "response");
  response.resume();
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  await once(socket, "open");
  for (let turn = 0; turn < 5; turn++) {
    socket.send("hello");
    await once(socket, "message");
  }
  socket.close();
  await once(socket, "close");
  webSockets.close();
  server.close();
  await once(server, "close");
}
