import type { Right, Wrong } from "./solution.ts";

const call = "broadcast(data.toString(), socket);";
const send = "client.send(message);";
const onConnection = `webSockets.on("connection", (socket) => {`;

export const wrong: Wrong = {
  "everyone else hears what you say": {
    "only the sender is answered": {
      edits: [[call, "socket.send(data.toString());"]],
      cause: /only to its sender/,
    },
    "only the first of the others gets it": {
      edits: [[send, `${send}\n    break;`]],
      cause: /only to people who joined earlier|to some, but not to everyone/,
    },
    "return instead of continue": {
      edits: [["client.OPEN) continue;", "client.OPEN) return;"]],
      cause: /or to nobody/,
    },
    "only people who joined before the sender get it": {
      edits: [
        [onConnection, `${onConnection}\n  const others = [...webSockets.clients];`],
        [call, "for (const other of others) if (other !== socket) other.send(data.toString());"],
      ],
      cause: /only to people who joined earlier/,
    },
    "bytes are passed on as they came": {
      edits: [[call, "broadcast(data as never, socket);"]],
      cause: /binary frame/,
    },
  },
  "what you say doesn't come back to you": {
    "the sender is included": {
      edits: [["client === sender || ", ""]],
      cause: /sender/,
    },
    "the echo is still there too": {
      edits: [[call, `${call}\n    socket.send(data.toString());`]],
      cause: /sender/,
    },
  },
  "messages arrive once, in the order they were sent": {
    "everything is sent twice": {
      edits: [[send, `${send}\n    ${send}`]],
      cause: /more than once/,
    },
    "timers change the order": {
      edits: [[send, `setTimeout(() => ${send.slice(0, -1)}, Math.random() * 30);`]],
      cause: /changed order/,
    },
    "of many messages at once only the last is sent": {
      edits: [
        [onConnection, `${onConnection}\n  let timer: NodeJS.Timeout;`],
        [call, `clearTimeout(timer);\n    timer = setTimeout(() => ${call.slice(0, -1)}, 10);`],
      ],
      cause: /got lost/,
    },
  },
  "people can leave and join while others talk": {
    "when somebody leaves, the wrong client is removed from the list": {
      edits: [
        [
          onConnection,
          `const sockets: WebSocket[] = [];\n${onConnection}\n  sockets.push(socket);
  socket.on("close", () => sockets.pop());`,
        ],
        ["of webSockets.clients) {\n    if", "of sockets) {\n    if"],
      ],
      cause: /Once somebody has left/,
    },
  },
};

export const right: Right = {
  "one EventEmitter to which every socket listens": `
import { EventEmitter } from "node:events";
import { createServer } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

const server = createServer((request, response) => {
  response.setHeader("Content-Type", "text/html").end("<h1>Hello!</h1>");
});
const wss = new WebSocketServer({ server });
const room = new EventEmitter().setMaxListeners(0);

wss.on("connection", (ws: WebSocket) => {
  const hear = (words: string, speaker: WebSocket) => {
    if (speaker !== ws) ws.send(words);
  };
  room.on("words", hear);
  ws.on("close", () => room.off("words", hear));
  ws.on("error", () => room.off("words", hear));
  ws.on("message", (data) => room.emit("words", data.toString(), ws));
});

server.listen(Number(process.env.PORT), "::");
`,
  "a class with its own list, JSON parsed and written again, and setImmediate": `
import { createServer, type Server } from "node:http";
import { type RawData, WebSocket, WebSocketServer } from "ws";

class ChatRoom {
  private members: WebSocket[] = [];
  private outbox: Array<() => void> = [];

  constructor(server: Server) {
    new WebSocketServer({ server }).on("connection", this.enter.bind(this));
  }

  private enter(member: WebSocket) {
    this.members = [...this.members, member];
    member.on("message", (raw) => this.queue(() => this.spread(member, raw)));
    member.on("error", console.error);
    member.once("close", () => {
      this.members = this.members.filter((other) => other !== member);
    });
  }

  private queue(task: () => void) {
    this.outbox.push(task);
    if (this.outbox.length === 1) setImmediate(() => this.outbox.splice(0).forEach((run) => run()));
  }

  private spread(from: WebSocket, raw: RawData) {
    let said: unknown;
    try {
      said = JSON.parse(raw.toString());
    } catch {
      return;
    }
    const { data, type, author } = said as Record<string, unknown>;
    const frame = JSON.stringify({ data, at: Date.now(), type, author }, null, 2);
    this.members.filter((to) => to !== from && to.readyState === WebSocket.OPEN)
      .forEach((to) => to.send(frame));
  }
}

const server = createServer((_, res) => void res.end("hello"));
new ChatRoom(server);
server.listen(+process.env.PORT!);
`,
};
