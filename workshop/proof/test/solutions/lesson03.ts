import type { Right, Wrong } from "./solution.ts";

const makeId = "const id = uuid();";
const tellId = "send(socket, { id });";
const onConnection = `webSockets.on("connection", (socket) => {`;
const refusal = `return refuse(socket, "bad-message", "This server doesn't know that message.");`;
const returnText = `if (type === "text" && typeof text === "string") return { type, data: { text } };`;
const passOn = "broadcast({ author: id, ...received }, socket);";

export const wrong: Wrong = {
  "the first thing you get is your id": {
    "nobody gets an id": {
      edits: [[tellId, ""]],
      cause: /sends nothing to a new connection/,
    },
    "the id is sent after the first message": {
      edits: [
        [tellId, ""],
        [passOn, `${tellId}\n    ${passOn}`],
      ],
      cause: /sends nothing to a new connection/,
    },
    "the id is sent again with every message": {
      edits: [[passOn, `${tellId}\n    ${passOn}`]],
      cause: /sent again/,
    },
    "the id is sent to everyone": {
      edits: [[tellId, "for (const client of webSockets.clients) send(client, { id });"]],
      cause: /goes to everyone/,
    },
    "the id is a number, not a string": {
      edits: [
        [onConnection, `let count = 0;\n${onConnection}`],
        [makeId, "const id = ++count;"],
      ],
      cause: /an id is a string/i,
    },
    "the id is sent as plain text, not as JSON": {
      edits: [[tellId, "socket.send(id);"]],
      cause: /not JSON/,
    },
  },
  "everyone gets their own id": {
    "one id for all": {
      edits: [
        [makeId, ""],
        [onConnection, `${makeId}\n${onConnection}`],
      ],
      cause: /made once for everyone, or from the address/,
    },
    "the id is the address": {
      edits: [
        [`"connection", (socket) =>`, `"connection", (socket, request) =>`],
        [makeId, "const id = String(request.socket.remoteAddress);"],
      ],
      cause: /made once for everyone, or from the address/,
    },
    "the id is the number of people connected": {
      edits: [[makeId, "const id = String(webSockets.clients.size);"]],
      cause: /goes down when somebody leaves/,
    },
  },
  "the author is the sender's id, whatever the sender claims": {
    "the sender's claim wins, with an emoji": {
      edits: [
        [
          passOn,
          `broadcast(received.type === "text" ? { author: id, ...received } : JSON.parse(data.toString()), socket);`,
        ],
      ],
      cause: /The id you gave them has to win/,
    },
    "the sender's claim wins": {
      edits: [[returnText, returnText.replace("{ type, data: { text } }", "message as Message")]],
      cause: /The id you gave them has to win/,
    },
    "there is no author": {
      edits: [[passOn, "broadcast(received, socket);"]],
      cause: /no author/,
    },
    "the author is the receiver's id": {
      edits: [
        [onConnection, `const ids = new Map<WebSocket, string>();\n${onConnection}`],
        [tellId, `${tellId}\n  ids.set(socket, id);`],
        ["send(client, message);", "send(client, { ...message, author: ids.get(client) });"],
      ],
      cause: /receiver's id/,
    },
    "one variable holds the id of whoever connected last": {
      edits: [
        [onConnection, `let id = "";\n${onConnection}`],
        [makeId, "id = uuid();"],
      ],
      cause: /receiver's id|the id you gave the sender/,
    },
  },
  "an invalid message gets bad-message, and you stay connected": {
    "JSON.parse throws, and nothing catches it": {
      edits: [["} catch {\n    return undefined;\n", "} finally {\n"]],
      output: /SyntaxError/,
    },
    "null is taken for an object": {
      edits: [
        [
          `typeof value === "object" && value !== null ? { ...value } : {}`,
          "value as Record<string, unknown>",
        ],
      ],
      output: /TypeError/,
    },
    "a bad message closes the socket": {
      edits: [[refusal, "return socket.close();"]],
      cause: /closes the connection/,
    },
    "a bad message gets no answer": {
      edits: [[refusal, "return;"]],
      cause: /gets no answer/,
    },
    "a bad message is passed on": {
      edits: [[refusal, "return broadcast({ author: id, data: data.toString() }, socket);"]],
      cause: /passed on to the others/,
    },
    "the answer to a bad message says something else": {
      edits: [[`refuse(socket, "bad-message"`, `refuse(socket, "invalid"`]],
      cause: /"code":"bad-message"/,
    },
  },
};

export const right: Right = {
  "numeric strings as ids, a different key order, extra fields passed on": `
import { createServer } from "node:http";
import { WebSocket, WebSocketServer } from "ws";

let visitors = 1000;
const http = createServer((_, response) => response.end('{"hello":"world"}'));
const wss = new WebSocketServer({ server: http, handleProtocols: () => false });

wss.on("connection", function (ws) {
  const me = String(visitors++);
  ws.send('{ "time": ' + Date.now() + ', "id": "' + me + '" }');
  ws.on("error", () => ws.terminate());
  ws.on("message", (raw, binary) => {
    try {
      if (binary) throw new Error("bytes");
      const said = JSON.parse(String(raw));
      const key = { text: "text", emoji: "emoji" }[said.type as string];
      if (key === undefined) throw new Error("type");
      if (typeof said.data[key] !== "string") throw new Error("data");
      const frame = JSON.stringify({ data: said.data, ...said, sentAt: Date.now(), author: me });
      for (const other of wss.clients) {
        if (other !== ws && other.readyState === WebSocket.OPEN) other.send(frame);
      }
    } catch (error) {
      const data = { text: String(error), code: "bad-message", help: "/docs" };
      ws.send(JSON.stringify({ data, type: "error", author: "server", id: "e1" }));
    }
  });
});

http.listen(process.env.PORT ?? "8000");
`,
  "ids like nanoid's, async handlers with short delays": `
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { setImmediate as breathe } from "node:timers/promises";
import { type WebSocket, WebSocketServer } from "ws";

type Said = { type: "text" | "emoji"; data: Record<string, string> };
type Member = { id: string; socket: WebSocket };

const members = new Map<string, Member>();
let everything: Promise<unknown> = Promise.resolve(); // one after the other, so the order stays

const server = createServer(async (_request, response) => {
  await breathe();
  response.end("<p>hello, " + members.size + " people</p>");
});

new WebSocketServer({ noServer: false, server }).on("connection", async (socket) => {
  const member = { id: randomBytes(12).toString("base64url"), socket };
  socket.on("error", (error) => console.warn(error.message));
  socket.on("close", () => members.delete(member.id));
  socket.on("message", (data, isBinary) => {
    everything = everything.then(() => handle(member, isBinary ? "" : data.toString()));
  });
  members.set(member.id, member);
  await tell(member, { id: member.id });
});

async function handle(member: Member, json: string) {
  const said = await read(json).catch(() => undefined);
  if (said) {
    const { type, data } = said;
    const others = [...members.values()].filter(({ id }) => id !== member.id);
    return Promise.all(others.map((other) => tell(other, { type, data, author: member.id })));
  }
  const data = { code: "bad-message", text: "What was that?" };
  return tell(member, { author: "server", type: "error", data });
}

async function read(json: string): Promise<Said | undefined> {
  const value = JSON.parse(json);
  await breathe();
  const { type, data } = Object(value);
  const content = Object(data)[type];
  return ["text", "emoji"].includes(type) && typeof content === "string"
    ? { type, data: { [type]: content } }
    : undefined;
}

async function tell({ socket }: Member, frame: object) {
  if (socket.readyState === socket.OPEN) {
    await new Promise((done) => socket.send(JSON.stringify(frame), done));
  }
}

server.listen({ port: Number(process.env.PORT), host: "localhost" });
`,
};
