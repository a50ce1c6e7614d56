import type { Right, Wrong } from "./solution.ts";

const answer = `response.end("hello from chatterbox\\n");`;

export const wrong: Wrong = {
  "it starts and listens on PORT": {
    "the program exits on its own": {
      edits: [["server.listen(", "process.exit(3);\nserver.listen("]],
      cause: /exits on its own/,
    },
    "an endless loop, so nothing ever listens": {
      code: "for (;;) {}",
      cause: /a loop that never ends/,
    },
    "the port is hard-coded": {
      edits: [["Number(process.env.PORT ?? 8000)", "8000"]],
      cause: /hard-coded/,
    },
    "a bracket is missing": {
      edits: [[`${answer}\n});`, `${answer}\n};`]],
      cause: /Line 8 is not valid TypeScript/,
    },
    "listen is never called": {
      edits: [["server.listen(port, host, ", "const listen = ("]],
      cause: /Nothing keeps the program running/,
    },
    "a module is misspelt": {
      edits: [[`"node:http"`, `"htpp"`]],
      cause: /no module "htpp"/,
    },
  },
  "GET / returns status 200": {
    "the response is never ended": {
      edits: [[answer, `response.write("hello from chatterbox");`]],
      cause: /never ended/,
    },
    "only another path is answered": {
      edits: [
        ["_request", "request"],
        [answer, `if (request.url !== "/hello") response.statusCode = 404;\n${answer}`],
      ],
      cause: /on another path/,
    },
    "the connection is closed without an answer": {
      edits: [[answer, "response.destroy();"]],
      cause: /without an answer/,
    },
    "an error is thrown in the handler": {
      edits: [[answer, `reply("hello");`]],
      cause: /an error in the handler|Nothing is listening any more/,
    },
  },
  'the greeting contains "hello"': {
    "the greeting says something else": {
      edits: [["hello from", "Welcome to"]],
      cause: /says something else/,
    },
    "the answer is empty": {
      edits: [[answer, "response.end();"]],
      cause: /without the greeting/,
    },
  },
  "everyone gets an answer, every time": {
    "the server closes after the first answer": {
      edits: [[answer, `${answer}\n  server.close();`]],
      cause: /first request is answered/,
    },
    "the program ends after the first answer": {
      edits: [[answer, `response.end("hello", () => process.exit(0));`]],
      cause: /first request is answered/,
    },
    "a flag lets only the first request through": {
      edits: [
        ["const server", "let answered = false;\nconst server"],
        [answer, `if (!answered) ${answer}\n  answered = true;`],
      ],
      cause: /first request is answered/,
    },
  },
};

export const right: Right = {
  "HTML, from an async handler, on localhost": `
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
  "a class that sends JSON in chunks, on every address": `
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
  "HTTP by hand on node:net, and three seconds to start": {
    mjs: String.raw`
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
};
