import type { Right, Wrong } from "./solution.ts";

const early = "if (schedule === undefined) return broadcast(message, socket);";
const timer = `setTimeout(() => {
      pending--;
      broadcast(message);
    }, delay);`;
const delay = "const delay = total * 1000;";
const badDelay = `if (!delay) return refuse(socket, "bad-schedule", "Give a delay of at most 24 days.");`;
const validDelay = "delay > 0 && delay <= maxDelay ? delay : undefined";
const total = "parseNumber(hours) * 3600 + parseNumber(minutes) * 60 + parseNumber(seconds)";
const validNumber = `typeof number === "number" && number >= 0 ? number : Number.NaN`;

export const wrong: Wrong = {
  "the server keeps working while a message waits": {
    "a loop watches the clock": {
      edits: [
        [
          timer,
          `const due = Date.now() + delay;\n    while (Date.now() < due);\n    broadcast(message);`,
        ],
      ],
      cause: /does nothing else/,
    },
    "a loop watches the clock, then a timer waits as well": {
      edits: [
        [timer, `const due = Date.now() + delay;\n    while (Date.now() < due);\n    ${timer}`],
      ],
      cause: /does nothing else/,
    },
    "messages queue up behind the sender's scheduled one": {
      edits: [
        [
          "let pending = 0;",
          "let pending = 0;\n  let queue: Promise<unknown> = Promise.resolve();",
        ],
        [early, "if (schedule === undefined) return queue.then(() => broadcast(message, socket));"],
        [
          timer,
          `queue = queue
      .then(() => new Promise((done) => setTimeout(done, delay)))
      .then(() => broadcast(message));`,
        ],
      ],
      cause: /does nothing else/,
    },
    "setTimeout is given the function's result": {
      edits: [[timer, "setTimeout(broadcast(message) as never, delay);"]],
      output: /ERR_INVALID_ARG_TYPE/,
    },
  },
  "a scheduled message reaches everyone when due, even its author": {
    "the schedule is ignored": {
      edits: [[early, "return broadcast(message, socket);"]],
      cause: /schedule is ignored/,
    },
    "it is sent at once and again when it is due": {
      edits: [[early, `broadcast(message, socket);\n    if (schedule === undefined) return;`]],
      cause: /schedule is ignored/,
    },
    "the thousand is multiplied twice": {
      edits: [[delay, "const delay = total * 1000 * 1000;"]],
      cause: /far too late/,
    },
    "seconds are taken for milliseconds": {
      edits: [[delay, "const delay = total;"]],
      cause: /1000 milliseconds/,
    },
    "a second has a hundred milliseconds": {
      edits: [[delay, "const delay = total * 100;"]],
      cause: /1000 milliseconds/,
    },
    "the schedule is left in": {
      edits: [
        [
          "const { schedule, ...said } = received;",
          "const { schedule, ...said } = received;\n    Object.assign(said.data, { schedule });",
        ],
      ],
      cause: /still in the message/,
    },
    "the author does not get it": {
      edits: [[timer, timer.replace("(message)", "(message, socket)")]],
      cause: /author doesn't get it/,
    },
    "only the author gets it": {
      edits: [[timer, timer.replace("broadcast(message)", "send(socket, message)")]],
      cause: /Only its author/,
    },
    "it is sent again and again": {
      edits: [[timer, timer.replace("setTimeout", "setInterval")]],
      cause: /more than once/,
    },
  },
  "hours, minutes and seconds add up, as numbers or text": {
    "minutes are taken for seconds": {
      edits: [["parseNumber(minutes) * 60", "parseNumber(minutes)"]],
      cause: /Minutes are too short/,
    },
    "hours are taken for minutes": {
      edits: [["parseNumber(hours) * 3600", "parseNumber(hours) * 60"]],
      cause: /Hours are too short/,
    },
    "only the largest unit counts": {
      edits: [[total, total.replaceAll("+", "||")]],
      cause: /not added up/,
    },
    "strings are concatenated, not added": {
      edits: [[total, "(hours as number) * 3600 + (minutes as number) * 60 + (seconds as number)"]],
      cause: /refused/,
    },
    "numbers as strings are refused": {
      edits: [[`typeof value === "string" && value.trim() ? Number(value) : value`, "value"]],
      cause: /refused/,
    },
    "parseInt drops the decimals": {
      edits: [["? Number(value)", "? Number.parseInt(value, 10)"]],
      cause: /refused/,
    },
  },
  "a scheduled message reaches whoever is connected when due": {
    "it goes to whoever was connected when it was scheduled": {
      edits: [
        [
          timer,
          `const hearers = [...webSockets.clients];\n    setTimeout(() => {
      for (const client of hearers) send(client, message);
    }, delay);`,
        ],
      ],
      cause: /connected when it was scheduled/,
    },
    "it is dropped when its author leaves": {
      edits: [
        [timer, `const timer = ${timer}\n    socket.on("close", () => clearTimeout(timer));`],
      ],
      cause: /dropped/,
    },
  },
  "an invalid schedule gets bad-schedule, and nothing is sent": {
    "a bad schedule is sent at once": {
      edits: [[badDelay, "if (!delay) return broadcast(message, socket);"]],
      cause: /sent anyway/,
    },
    "a bad schedule is ignored": {
      edits: [[badDelay, "if (!delay) return;"]],
      cause: /or ignored/,
    },
    "NaN is let through": {
      edits: [
        [validDelay, "delay <= 0 || delay > maxDelay ? undefined : delay"],
        [badDelay, badDelay.replace("!delay", "delay === undefined")],
      ],
      cause: /sent anyway/,
    },
    "a negative number lowers the total": {
      edits: [[validNumber, validNumber.replace(" && number >= 0", "")]],
      cause: /{"minutes":1,"seconds":-5} is taken as valid/,
    },
    "a value that is not a number counts as zero": {
      edits: [[validNumber, "Number(number) || 0"]],
      cause: /is taken as valid/,
    },
    "25 days overflow the timer, which fires at once": {
      edits: [[validDelay, validDelay.replace("maxDelay", "Number.MAX_VALUE")]],
      cause: /{"hours":600} the message is sent anyway/,
    },
    "the answer to a bad schedule is bad-message": {
      edits: [[badDelay, badDelay.replace("bad-schedule", "bad-message")]],
      cause: /the code is bad-schedule/,
    },
  },
};

export const right: Right = {
  "one agenda sorted by time, checked by an interval": `
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { type RawData, type WebSocket, WebSocketServer } from "ws";

const day = 24 * 60 * 60 * 1000;
const milliseconds = { hours: 3_600_000, minutes: 60_000, seconds: 1000 };
const agenda: { due: number; frame: string }[] = [];
const people = new Set<WebSocket>();

const server = createServer((_, response) => response.end("Hello, hello"));
new WebSocketServer({ server }).on("connection", (ws) => {
  const id = randomUUID();
  ws.send(JSON.stringify({ id, now: new Date() }));
  people.add(ws.on("error", () => {}).on("close", () => people.delete(ws)));
  ws.on("message", (raw, binary) => hear(ws, id, raw, binary));
});
server.listen(process.env.PORT, () => setInterval(lookAtTheClock, 5));

function hear(ws: WebSocket, author: string, raw: RawData, binary: boolean) {
  let said;
  try {
    said = JSON.parse(binary ? "" : raw.toString());
  } catch {}
  const { schedule, ...data } = said?.data ?? {};
  if (!["text", "emoji"].includes(said?.type) || typeof data[said.type] !== "string") {
    return answer(ws, "bad-message", "?");
  }
  const frame = JSON.stringify({ ...said, data, author, scheduled: !!schedule });
  if (schedule === undefined) return tell(frame, ws);
  let delay = 0;
  for (const [unit, factor] of Object.entries(milliseconds)) {
    const value = Object(schedule)[unit] ?? (unit in Object(schedule) ? NaN : 0);
    if (!/^[0-9.e-]+$/.test(String(value)) || Array.isArray(value)) delay = NaN;
    delay += value < 0 ? NaN : Number(value) * factor;
  }
  if (!(delay > 0) || delay > 24 * day) return answer(ws, "bad-schedule", "When?");
  agenda.push({ due: performance.now() + delay, frame });
  agenda.sort((one, other) => one.due - other.due);
}

function lookAtTheClock() {
  while (agenda[0] && agenda[0].due <= performance.now()) tell(agenda.shift()!.frame);
}

function tell(frame: string, except?: WebSocket) {
  for (const ws of people) if (ws !== except) ws.send(frame);
}

function answer(ws: WebSocket, code: string, text: string) {
  ws.send(JSON.stringify({ type: "error", author: "server", data: { text, code, at: Date.now() } }));
}
`,
  "classes, async functions, and promise timers": `
import { EventEmitter } from "node:events";
import http from "node:http";
import { setImmediate, setTimeout } from "node:timers/promises";
import { WebSocket, WebSocketServer } from "ws";

class Refusal extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

class Delay {
  readonly milliseconds: number;

  constructor({ hours, minutes, seconds }: any) {
    const values = [hours, minutes, seconds].map(Delay.#read);
    this.milliseconds = values.reduce((total, value) => total * 60 + value, 0) * 1000;
    if (this.milliseconds > 0 && this.milliseconds <= 24 * 86_400_000) return;
    throw new Refusal("bad-schedule", "No good time.");
  }

  static #read(value: unknown = "0") {
    if (typeof value === "string" && value.trim() === "") throw new Refusal("bad-schedule", "Empty.");
    if (typeof value !== "string" && typeof value !== "number") throw new Refusal("bad-schedule", "?");
    if (!(Number(value) >= 0)) throw new Refusal("bad-schedule", "No number.");
    return Number(value);
  }
}

class Person {
  static #count = 0;
  readonly id = "person-" + Person.#count++;

  constructor(readonly socket: WebSocket, readonly hall: EventEmitter) {
    socket.on("error", ({ message }) => console.log(message));
    socket.on("message", (bytes, binary) => {
      this.#say(binary ? "" : bytes.toString()).catch(({ code = "bad-message", message }) =>
        this.hear({ type: "error", data: { code, text: message }, author: "server" }),
      );
    });
    const hear = (message: object, author?: Person) => author === this || this.hear(message);
    hall.on("words", hear);
    socket.on("close", () => hall.off("words", hear));
    this.hear({ id: this.id });
  }

  hear(message: object) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  async #say(json: string) {
    const { type, data } = JSON.parse(json);
    if (type !== "text" && type !== "emoji") throw new Refusal("bad-message", "What type is that?");
    if (typeof data[type] !== "string") throw new Refusal("bad-message", "What data is that?");
    const message = { data: { [type]: data[type] }, type, author: this.id };
    if (data.schedule === undefined) {
      await setImmediate();
      this.hall.emit("words", message, this);
    } else {
      await setTimeout(new Delay(data.schedule ?? {}).milliseconds);
      this.hall.emit("words", message);
    }
  }
}

const server = http.createServer((request, response) => response.end("<b>Hello</b>"));
const hall = new EventEmitter().setMaxListeners(Infinity);
new WebSocketServer({ server }).on("connection", (socket) => new Person(socket, hall));
server.listen({ port: process.env.PORT, host: "localhost" });
`,
};
