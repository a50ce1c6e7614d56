import type { Right, Wrong } from "./solution.ts";

const answer = `response.end("hello from chatterbox\\n");`;

export const wrong: Wrong[] = [
  {
    name: "the program ends itself",
    edits: [["server.listen(", "process.exit(3);\nserver.listen("]],
    failsAt: "it starts and listens on PORT",
    cause: /ends itself/,
  },
  {
    name: "an endless loop, so nothing ever listens",
    code: "for (;;) {}",
    failsAt: "it starts and listens on PORT",
    cause: /a loop that never ends/,
  },
  {
    name: "the response is never ended",
    edits: [[answer, `response.write("hello from chatterbox");`]],
    failsAt: "GET / returns status 200",
    cause: /never ended/,
  },
  {
    name: "only another path is answered",
    edits: [
      ["_request", "request"],
      [answer, `if (request.url !== "/hello") response.statusCode = 404;\n${answer}`],
    ],
    failsAt: "GET / returns status 200",
    cause: /on another path/,
  },
  {
    name: "the connection is closed without an answer",
    edits: [[answer, "response.destroy();"]],
    failsAt: "GET / returns status 200",
    cause: /without an answer/,
  },
  {
    name: "an error is thrown in the handler",
    edits: [[answer, `reply("hello");`]],
    failsAt: "GET / returns status 200",
    cause: /an error in the handler|Nothing is listening any more/,
  },
  {
    name: "the greeting says something else",
    edits: [["hello from", "Welcome to"]],
    failsAt: 'the greeting contains "hello"',
    cause: /says something else/,
  },
  {
    name: "the answer is empty",
    edits: [[answer, "response.end();"]],
    failsAt: 'the greeting contains "hello"',
    cause: /without the greeting/,
  },
  {
    name: "the port is hard-coded",
    edits: [["Number(process.env.PORT ?? 8000)", "8000"]],
    failsAt: "it starts and listens on PORT",
    cause: /hard-coded/,
  },
  {
    name: "the server closes after the first answer",
    edits: [[answer, `${answer}\n  server.close();`]],
    failsAt: "everyone gets an answer, every time",
    cause: /first request is answered/,
  },
  {
    name: "the program ends after the first answer",
    edits: [[answer, `response.end("hello", () => process.exit(0));`]],
    failsAt: "everyone gets an answer, every time",
    cause: /first request is answered/,
  },
  {
    name: "a flag lets only the first request through",
    edits: [
      ["const server", "let answered = false;\nconst server"],
      [answer, `if (!answered) ${answer}\n  answered = true;`],
    ],
    failsAt: "everyone gets an answer, every time",
    cause: /first request is answered/,
  },
  {
    name: "a bracket is missing",
    edits: [[`${answer}\n});`, `${answer}\n};`]],
    failsAt: "it starts and listens on PORT",
    cause: /Line 8 is not valid TypeScript/,
  },
  {
    name: "listen is never called",
    edits: [["server.listen(port, host, ", "const listen = ("]],
    failsAt: "it starts and listens on PORT",
    cause: /Nothing keeps the program running/,
  },
  {
    name: "a module is misspelt",
    edits: [[`"node:http"`, `"htpp"`]],
    failsAt: "it starts and listens on PORT",
    cause: /no module "htpp"/,
  },
];

export const right: Right[] = [
  {
    name: "HTML, from an async handler, on localhost",
    code: `
import * as http from "node:http";

async function page(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return "<!doctype html><html><body><h1>HELLO, world</h1></body></html>";
}

const app = http.createServer(async (req, res) => {
  if (req.url !== "/") {
    res.writeHead(404).end();
    return;
  }
  const html = await page();
  res.writeHead(200, { "Content-Type": "text/html", "Content-Length": html.length });
  res.end(html);
});
app.listen(process.env.PORT || 8000, "localhost" as never);
`,
  },
  {
    name: "a class that sends JSON in chunks, on every address",
    code: `
import { EventEmitter } from "node:events";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";

class Greeter extends EventEmitter {
  #server = new Server({ keepAlive: true } as object);

  constructor() {
    super();
    this.#server.on("request", this.#greet);
  }

  #greet = (_request: IncomingMessage, response: ServerResponse) => {
    response.setHeader("Content-Type", "application/json");
    response.write('{"greeting":"He');
    setImmediate(() => response.end('llo"}'));
  };

  start() {
    this.#server.listen({ port: Number.parseInt(process.env["PORT"] ?? "8000", 10) });
  }
}

new Greeter().start();
`,
  },
  {
    name: "HTTP by hand on node:net, and three seconds to start",
    command: "node server.mjs",
    code: String.raw`
import net from "node:net";

const body = "hello by hand";
const server = net.createServer((connection) => {
  connection.on("error", () => {});
  connection.once("data", () => {
    connection.end("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n" + body);
  });
});
setTimeout(() => server.listen(process.env.PORT), 3000);
`,
  },
];
