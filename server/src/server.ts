import { createServer } from "node:http";
import { v4 as uuid } from "uuid";
import { type WebSocket, WebSocketServer } from "ws";

const port = Number(process.env.PORT ?? 8000);
const host = process.env.HOST ?? "127.0.0.1";
const maxPayload = 64 * 1024; // bytes in one message; ws closes a socket that sends more
const maxBacklog = 1024 * 1024; // bytes that may wait for a client that is slow to read
const maxPending = 100; // messages of one client that may wait for their time
const maxDelay = 24 * 24 * 3_600_000; // 24 days in milliseconds; a timer can't hold 25

const inRandomChat = new Set<WebSocket>(); // paired, waiting, or left alone: out of the feed
const partners = new Map<WebSocket, WebSocket>(); // each of a pair leads to the other
let waiting: WebSocket | undefined; // one at most: whoever asks next is paired with them

type Message =
  | { type: "channel"; channel: "random" | "feed" }
  | { type: "text"; data: { text: string }; schedule: unknown }
  | { type: "emoji"; data: { emoji: string }; schedule: unknown };

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
  let pending = 0;
  send(socket, { id });
  socket.on("close", () => leave(socket));

  // ws closes a socket that breaks the protocol. Without a listener, its error ends the server.
  socket.on("error", (error) => console.error(`A client was cut off: ${error.message}`));

  socket.on("message", (data, isBinary) => {
    const received = isBinary ? undefined : parse(data.toString());
    if (!received) return refuse(socket, "bad-message", "This server doesn't know that message.");
    if (received.type === "channel") return changeChannel(socket, received.channel);

    const partner = partners.get(socket);
    if (!partner && inRandomChat.has(socket)) return refuse(socket, "no-partner", "You are alone.");

    const { schedule, ...said } = received;
    const message = { author: id, ...said };
    if (schedule === undefined && partner) return send(partner, message);
    if (schedule === undefined) return broadcast(message, socket);

    const delay = parseDelay(schedule);
    if (!delay) return refuse(socket, "bad-schedule", "Give a delay of at most 24 days.");
    if (pending === maxPending) return refuse(socket, "bad-schedule", "Too many are waiting.");
    pending++;
    // Only this process knows what waits: when it stops, that is lost.
    setTimeout(() => {
      pending--;
      if (!partner) return broadcast(message);
      if (partner !== partners.get(socket)) {
        return refuse(socket, "schedule-undelivered", "Your partner left before it was due.");
      }
      send(partner, message);
      send(socket, message);
    }, delay);
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
  const { channel, type, data } = fields(message);
  if (channel === "random" || channel === "feed") return { type: "channel", channel };
  const { text, emoji, schedule } = fields(data);
  if (type === "text" && typeof text === "string") return { type, data: { text }, schedule };
  if (type === "emoji" && typeof emoji === "string") return { type, data: { emoji }, schedule };
}

/** Reads {"hours": 1, "seconds": "9"} as milliseconds; undefined if that is no time to wait. */
function parseDelay(schedule: unknown): number | undefined {
  const { hours = 0, minutes = 0, seconds = 0 } = fields(schedule);
  const total = parseNumber(hours) * 3600 + parseNumber(minutes) * 60 + parseNumber(seconds);
  const delay = total * 1000;
  return delay > 0 && delay <= maxDelay ? delay : undefined;
}

/** Reads 9 and "9" as 9; anything else, and less than nothing, as NaN. */
function parseNumber(value: unknown): number {
  const number = typeof value === "string" && value.trim() ? Number(value) : value;
  return typeof number === "number" && number >= 0 ? number : Number.NaN;
}

/** The fields of an object; none for anything else. */
function fields(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** Takes somebody to a stranger, as soon as there is one, or back to the feed. */
function changeChannel(socket: WebSocket, channel: "random" | "feed") {
  if (channel === "random" && socket === waiting) return;
  leave(socket);
  if (channel === "feed") return notify(socket, "feed", "You are back in the feed.");
  inRandomChat.add(socket);
  if (!waiting || waiting.readyState !== waiting.OPEN) {
    waiting = socket;
    return notify(socket, "waiting", "You are waiting for a stranger.");
  }
  partners.set(socket, waiting).set(waiting, socket);
  for (const client of [waiting, socket]) notify(client, "paired", "You have a partner now.");
  waiting = undefined;
}

/** Ends somebody's random chat, if they are in one. Their partner stays in theirs, alone. */
function leave(socket: WebSocket) {
  if (socket === waiting) waiting = undefined;
  inRandomChat.delete(socket);
  const partner = partners.get(socket);
  if (!partner) return;
  partners.delete(socket);
  partners.delete(partner);
  notify(partner, "partner-left", "Your partner has left.");
}

/** Sends a message to everyone in the feed, but not to a sender whose page has drawn it. */
function broadcast(message: object, sender?: WebSocket) {
  for (const client of webSockets.clients) {
    if (client !== sender && !inRandomChat.has(client)) send(client, message);
  }
}

function refuse(client: WebSocket, code: string, text: string) {
  send(client, { author: "server", type: "error", data: { code, text } });
}

function notify(client: WebSocket, code: string, text: string) {
  send(client, { author: "server", type: "notice", data: { code, text } });
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
