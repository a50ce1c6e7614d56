import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const port = Number(process.env.PORT ?? 8000);
const host = process.env.HOST ?? "127.0.0.1";
const maxPayload = 64 * 1024; // bytes in one message; ws closes a socket that sends more

const server = createServer((_request, response) => {
  response.end("hello from chatterbox\n");
});

server.on("error", (error) => {
  console.error(`${error.message}: stop what runs there, or set PORT to another number.`);
  process.exit(1);
});

server.listen(port, host, () => {
  console.log(`Listening on http://${host}:${port}`);
});

const webSockets = new WebSocketServer({ server, maxPayload });

webSockets.on("connection", (socket) => {
  // ws closes a socket that breaks the protocol. Without a listener, its error ends the server.
  socket.on("error", (error) => console.error(`A client was cut off: ${error.message}`));

  socket.on("message", (data) => {
    socket.send(data.toString());
  });
});

process.on("SIGINT", stop);
process.on("SIGTERM", stop);

/** Says goodbye with 1001, "going away" (RFC 6455, section 7.4.1), and ends. */
function stop() {
  for (const socket of webSockets.clients) socket.close(1001);
  process.exit(0);
}
