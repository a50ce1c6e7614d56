import { createServer } from "node:http";
import { v4 as uuid } from "uuid";
import { type WebSocket, WebSocketServer } from "ws";

const port = Number(process.env.PORT ?? 8000);
const host = process.env.HOST ?? "127.0.0.1";
const maxPayload = 64 * 1024; // bytes in one message; ws closes a socket that sends more
const maxBacklog = 1024 * 1024; // bytes that may wait for a client that is slow to read

type Message =
  | { type: "text"; data: { text: string } }
  | { type: "emoji"; data: { emoji: string } };

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
  const id = uuid();
  send(socket, { id });

  // ws closes a socket that breaks the protocol. Without a listener, its error ends the server.
  socket.on("error", (error) => console.error(`A client was cut off: ${error.message}`));

  socket.on("message", (data, isBinary) => {
    const received = isBinary ? undefined : parse(data.toString());
    if (!received) return refuse(socket, "bad-message", "This server doesn't know that message.");
    broadcast({ author: id, ...received }, socket);
  });
});

process.on("SIGINT", stop);
process.on("SIGTERM", stop);

/** Reads a message as a page sends it; undefined if it is anything else. */
function parse(json: string): Message | undefined {
  let message: unknown;
  try {
    message = JSON.parse(json);
  } catch {
    return undefined;
  }
  const { type, data } = fields(message);
  const { text, emoji } = fields(data);
  if (type === "text" && typeof text === "string") return { type, data: { text } };
  if (type === "emoji" && typeof emoji === "string") return { type, data: { emoji } };
}

/** The fields of an object; none for anything else. */
function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** Sends a message to everyone but its sender, whose page has drawn it already. */
function broadcast(message: object, sender: WebSocket) {
  for (const client of webSockets.clients) {
    if (client !== sender) send(client, message);
  }
}

function refuse(client: WebSocket, code: string, text: string) {
  send(client, { author: "server", type: "error", data: { code, text } });
}

function send(client: WebSocket, frame: object) {
  if (client.readyState !== client.OPEN) return;
  if (client.bufferedAmount > maxBacklog) return client.terminate(); // it never reads
  client.send(JSON.stringify(frame));
}

/** Says goodbye with 1001, "going away" (RFC 6455, section 7.4.1), and ends. */
function stop() {
  for (const socket of webSockets.clients) socket.close(1001);
  process.exit(0);
}
