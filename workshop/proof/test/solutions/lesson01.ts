import type { Right, Wrong } from "./solution.ts";

const echo = "socket.send(data.toString());";
const listener = `  socket.on("error", (error) => console.error(\`A client was cut off: \${error.message}\`));\n`;

export const wrong: Wrong = {
  "what you say comes back unchanged, as text": {
    "bytes are sent back as they came": {
      edits: [[echo, "socket.send(data);"]],
      cause: /binary frame/,
    },
    "the echo is sent as JSON": {
      edits: [[echo, "socket.send(JSON.stringify(data.toString()));"]],
      cause: /JSON\.stringify/,
    },
    "the bytes are sent as JSON": {
      edits: [[echo, "socket.send(JSON.stringify(data));"]],
      cause: /data\.toString\(\)/,
    },
    "the event of addEventListener is taken for the data": {
      edits: [[`socket.on("message", (data)`, `socket.addEventListener("message", (data)`]],
      cause: /turned into text the wrong way/,
    },
    "something is added to the words": {
      edits: [[echo, `socket.send("you said: " + data);`]],
      cause: /Something was added/,
    },
    "the bytes are read as Latin-1": {
      edits: [[echo, `socket.send((data as Buffer).toString("latin1"));`]],
      cause: /reads the bytes as UTF-8/,
    },
    "nothing is sent back": {
      edits: [[echo, "console.log(data.toString());"]],
      cause: /Nothing is sent back/,
    },
    "only the first message is answered": {
      edits: [[`socket.on("message"`, `socket.once("message"`]],
      cause: /Only the first/,
    },
    "a greeting when somebody connects": {
      edits: [[`socket.on("message"`, `socket.send("welcome");\n\n  socket.on("message"`]],
      cause: /nobody asked for/,
    },
  },
  "nobody else hears your echo": {
    "the echo goes to everyone": {
      edits: [[echo, "for (const client of webSockets.clients) client.send(data.toString());"]],
      cause: /hears (Ann|Bob)'s echo/,
    },
    "the echo goes to whoever connected last": {
      edits: [
        [`webSockets.on("connection"`, `let last: any;\nwebSockets.on("connection"`],
        [`socket.on("message"`, `last = socket;\n\n  socket.on("message"`],
        [echo, "last.send(data.toString());"],
      ],
      cause: /hears (Ann|Bob)'s echo/,
    },
  },
  "a WebSocket opens on the same port as HTTP": {
    "the WebSocketServer listens on a port of its own": {
      edits: [["{ server, maxPayload }", "{ port: 0, maxPayload }"]],
      cause: /no WebSocketServer is attached/,
    },
    "the WebSocketServer takes another path": {
      edits: [["{ server, maxPayload }", `{ server, maxPayload, path: "/chat" }`]],
      cause: /HTTP answered|path/,
    },
  },
  "a client that breaks the protocol takes nobody else down": {
    "the sockets have no error listener": {
      edits: [[listener, ""]],
      output: /WS_ERR/,
    },
  },
  "a client that vanishes takes nobody else down": {
    "a client that leaves without a close frame ends the program": {
      edits: [
        [
          listener,
          `${listener}  socket.on("close", (code) => {
    if (code !== 1000) throw new Error("closed with " + code);
  });\n`,
        ],
      ],
      output: /closed with 100/,
    },
  },
};

export const right: Right = {
  "noServer and handleUpgrade, on localhost": `
import http from "node:http";
import WebSocket, { WebSocketServer } from "ws";

const wss = new WebSocketServer({ noServer: true, clientTracking: false });
const app = http.createServer();

app.on("request", (req, res) => res.writeHead(200, { "content-type": "text/plain" }).end("Hello!"));
app.on("upgrade", (req, socket, head) => {
  wss.handleUpgrade(req, socket, head, onConnection);
});
app.listen({ port: Number(process.env.PORT), host: "localhost" });

function onConnection(ws: WebSocket) {
  ws.onmessage = ({ data }) => ws.send(String(data));
  ws.onerror = ({ target }) => target.terminate();
}
`,
  "a queue for each socket, emptied with setImmediate": `
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const server = createServer(async (_request, response) => {
  await null;
  response.end(JSON.stringify({ message: "Hello" }));
});

new WebSocketServer({ server, perMessageDeflate: true }).on("connection", (socket) => {
  const queue: Buffer[] = [];
  const flush = () => {
    const next = queue.shift();
    if (!next) return;
    socket.send(next, { binary: false });
    setImmediate(flush);
  };
  socket.on("message", (data: Buffer) => {
    queue.push(data);
    setImmediate(flush);
  });
  socket.on("error", () => socket.close());
});

server.listen(process.env.PORT);
`,
  "another language: RFC 6455 by hand, on node:net": {
    mjs: String.raw`
import { createHash } from "node:crypto";
import { createServer } from "node:net";

const [TEXT, CLOSE, PING, PONG] = [1, 8, 9, 10];

createServer((connection) => {
  let received = Buffer.alloc(0);
  let upgraded = false;
  connection.on("error", () => {});
  connection.on("data", (chunk) => {
    received = Buffer.concat([received, chunk]);
    if (!upgraded) answerHttp();
    while (upgraded && answerFrame());
  });

  function answerHttp() {
    const end = received.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = received.subarray(0, end).toString();
    received = received.subarray(end + 4);
    const key = /^sec-websocket-key: *(.+)$/im.exec(head)?.[1];
    if (!key) return connection.end("HTTP/1.0 200 OK\r\n\r\nhello from afar");
    const accept = createHash("sha1")
      .update(key.trim() + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
      .digest("base64");
    connection.write(
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
        "Sec-WebSocket-Accept: " + accept + "\r\n\r\n",
    );
    upgraded = true;
  }

  function cutOff() {
    connection.destroy();
    return false;
  }

  function answerFrame() {
    if (received.length < 6) return false;
    const [first, second] = received;
    const opcode = first & 15;
    const length = second & 127;
    // No fragments, no extensions, no long frames: who sends them is cut off.
    if (second < 128 || first < 128 || first & 0x70 || length > 125) return cutOff();
    if (received.length < 6 + length) return false;
    const mask = received.subarray(2, 6);
    const data = received.subarray(6, 6 + length).map((byte, index) => byte ^ mask[index % 4]);
    received = received.subarray(6 + length);
    const answer = { [TEXT]: TEXT, [CLOSE]: CLOSE, [PING]: PONG }[opcode];
    if (answer) connection.write(Buffer.concat([Buffer.from([128 | answer, length]), data]));
    if (opcode === CLOSE) connection.end();
    return opcode !== CLOSE;
  }
}).listen(process.env.PORT);
`,
  },
};
