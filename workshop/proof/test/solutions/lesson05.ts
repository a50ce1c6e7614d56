import type { Right, Wrong } from "./solution.ts";

const askTwice = `if (channel === "random" && socket === waiting) return;`;
const leaveFirst = `leave(socket);
  if (channel === "feed") return notify`;
const onClose = `socket.on("close", () => leave(socket));`;
const alone = `if (!partner && inRandomChat.has(socket)) return refuse(socket, "no-partner", "You are alone.");`;
const privately = "if (schedule === undefined && partner) return send(partner, message);";
const forget = "if (socket === waiting) waiting = undefined;";
const tellPartner = `notify(partner, "partner-left", "Your partner has left.");`;
const inFeed = "client !== sender && !inRandomChat.has(client)";
const ifParted = "if (partner !== partners.get(socket)) {";
const inPrivate = `      if (!partner) return broadcast(message);\n`;
const undelivered = `return refuse(socket, "schedule-undelivered", "Your partner left before it was due.");`;

export const wrong: Wrong = {
  "the first to ask for a stranger waits, the next is paired with them": {
    "the first one keeps waiting after a second has come": {
      edits: [
        [`"You have a partner now.");\n  waiting = undefined;`, `"You have a partner now.");`],
      ],
      cause: /nobody else is waiting/,
    },
    "only the one who asked is told": {
      edits: [["for (const client of [waiting, socket]) notify(client,", "notify(socket,"]],
      cause: /notice "paired" is missing/,
    },
  },
  "only your partner hears what you say": {
    "everyone who asked is in one room": {
      edits: [
        [
          privately,
          `if (schedule === undefined && partner) {
      for (const client of inRandomChat) if (client !== socket) send(client, message);
      return;
    }`,
        ],
      ],
      cause: /More than two/,
    },
    "only one of a pair has a partner": {
      edits: [
        ["partners.set(socket, waiting).set(waiting, socket);", "partners.set(socket, waiting);"],
      ],
      cause: /does not reach the other/,
    },
    "private messages go to the feed too": {
      edits: [[privately, privately.replace("return ", "")]],
      cause: /reach the feed/,
    },
    "a private emoji goes to the feed": {
      edits: [
        [privately, privately.replace("&& partner", '&& partner && message.type === "text"')],
      ],
      cause: /reach the feed/,
    },
    "private messages come back to the sender": {
      edits: [
        [
          privately,
          privately.replace(
            "return send(partner, message);",
            "return [partner, socket].forEach((client) => send(client, message));",
          ),
        ],
      ],
      cause: /own words back/,
    },
  },
  "nobody is paired with themselves": {
    "asking twice makes you your own partner": {
      edits: [
        [
          `${askTwice}\n  leave(socket);`,
          `if (socket !== waiting || channel === "feed") leave(socket);`,
        ],
      ],
      cause: /own partner/,
    },
    "asking twice gives you two places in the queue": {
      edits: [
        ["const partners", "let again: WebSocket | undefined;\nconst partners"],
        [
          askTwice,
          `if (channel === "random" && socket === waiting) {\n    again = socket;\n    return;\n  }`,
        ],
        [`now.");\n  waiting = undefined;`, `now.");\n  waiting = again;\n  again = undefined;`],
      ],
      cause: /still waiting although she has a partner/,
    },
  },
  "in random chat you hear nothing from the feed": {
    "the feed reaches a pair": {
      edits: [[inFeed, "client !== sender && client !== waiting"]],
      cause: /reaches two people who are paired/,
    },
    "the feed reaches somebody who is waiting": {
      edits: [[inFeed, "client !== sender && !partners.has(client)"]],
      cause: /reaches somebody who is waiting/,
    },
  },
  "when your partner leaves, you are told and stay alone in random chat": {
    "nobody is told when the partner disconnects": {
      edits: [[onClose, ""]],
      cause: /disconnects, the other is not told/,
    },
    "nobody is told when the partner goes back to the feed": {
      edits: [
        [
          leaveFirst,
          `if (channel === "feed") {
    inRandomChat.delete(socket);
    ${forget.replace("waiting) w", "waiting ) w")}
    return notify(socket, "feed", "You are back in the feed.");
  }
  ${leaveFirst}`,
        ],
      ],
      cause: /goes back to the feed, the other is not told/,
    },
    "nobody is told when the partner leaves": {
      edits: [[tellPartner, ""]],
      cause: /is not told/,
    },
    "the one left behind is back in the feed": {
      edits: [[tellPartner, `inRandomChat.delete(partner);\n  ${tellPartner}`]],
      cause: /back in the feed/,
    },
    "the one left behind talks to the feed": {
      edits: [[alone, `if (socket === waiting) return refuse(socket, "no-partner", "You wait.");`]],
      cause: /back in the feed/,
    },
    "the one left behind gets no answer": {
      edits: [[alone, "if (!partner && inRandomChat.has(socket)) return;"]],
      cause: /gets no answer/,
    },
    "the one left behind keeps the partner who is gone": {
      edits: [["partners.delete(partner);\n", "\n"]],
      cause: /gets no answer/,
    },
    "going back to the feed doesn't work": {
      edits: [["  inRandomChat.delete(socket);\n", ""]],
      cause: /goes back to the feed is not in it/,
    },
  },
  "nobody hears you while you have no partner": {
    "what you say while waiting goes to the feed": {
      edits: [[alone, alone.replace("!partner", "!partner && socket !== waiting")]],
      cause: /leaks into the feed/,
    },
  },
  "asking again leaves your partner for someone else": {
    "asking again changes nothing if you have a partner": {
      edits: [[askTwice, `if (channel === "random" && inRandomChat.has(socket)) return;`]],
      cause: /old partner is not told/,
    },
    "asking again leaves a partner who is not told": {
      edits: [
        [
          leaveFirst,
          leaveFirst.replace(
            "leave(socket);",
            `if (channel === "feed") leave(socket);\n  else partners.delete(socket);`,
          ),
        ],
      ],
      cause: /old partner is not told/,
    },
    "being left counts as asking for another": {
      edits: [[tellPartner, `${tellPartner}\n  waiting ??= partner;`]],
      cause: /counts as waiting/,
    },
  },
  "you can go back to the feed, and people who left are not paired": {
    "somebody who went back to the feed still counts as waiting": {
      edits: [[forget, ""]],
      cause: /still counts as waiting/,
    },
    "somebody who disconnected still counts as waiting": {
      edits: [
        [forget, ""],
        [leaveFirst, `${forget}\n  ${leaveFirst}`],
        [" || waiting.readyState !== waiting.OPEN", ""],
      ],
      cause: /still counts as waiting/,
    },
  },
  "a private scheduled message reaches both if they are still together": {
    "a private scheduled message is sent to the feed": {
      edits: [[inPrivate, "      return broadcast(message);\n"]],
      cause: /reaches the feed/,
    },
    "a private scheduled message is also sent to the feed": {
      edits: [
        [
          "      send(partner, message);\n",
          "      send(partner, message);\n      setImmediate(broadcast, message);\n",
        ],
      ],
      cause: /reaches the feed/,
    },
    "in private the schedule is ignored": {
      edits: [[privately, privately.replace("schedule === undefined && ", "")]],
      cause: /schedule is ignored/,
    },
    "the author does not get their private scheduled message": {
      edits: [
        [
          "      send(partner, message);\n      send(socket, message);",
          "      send(partner, message);",
        ],
      ],
      cause: /author doesn't get it/,
    },
  },
  "a private scheduled message reaches nobody once they have parted": {
    "it reaches the former partner": {
      edits: [[ifParted, "if (false) {"]],
      cause: /although the two have parted/,
    },
    "it reaches the new partner": {
      edits: [
        [
          inPrivate,
          `      if (!partner) return broadcast(message);\n      const now = partners.get(socket);\n`,
        ],
        [ifParted, "if (!now) {"],
        ["send(partner, message);\n      send(socket", "send(now, message);\n      send(socket"],
      ],
      cause: /although the two have parted/,
    },
    "the author is not told that it reached nobody": {
      edits: [[undelivered, "return;"]],
      cause: /not told/,
    },
    "the partner gets it although its author has left": {
      edits: [[undelivered, "return send(partner, message);"]],
      cause: /parted|its author has left/,
    },
    "the partner is told, not its author": {
      edits: [[undelivered, undelivered.replace("(socket,", "(partner,")]],
      cause: /only the author/,
    },
  },
};

export const right: Right = {
  "rooms as objects, with everyone always in one": `
import { createServer } from "node:http";
import { WebSocket, WebSocketServer } from "ws";

class Room {
  readonly members = new Set<Visitor>();

  constructor(readonly isPrivate: boolean) {}

  say(message: object, except?: Visitor) {
    for (const member of this.members) if (member !== except) member.hear(message);
  }
}

class Visitor {
  static feed = new Room(false);
  static lobby: Room | null = null;
  static next = 1;

  readonly id = (Visitor.next++).toString(36).padStart(6, "0");
  room: Room = Visitor.feed;

  constructor(readonly socket: WebSocket) {
    this.hear({ id: this.id });
    this.room.members.add(this);
    socket.on("message", (raw, binary) => {
      try {
        this.read(binary ? null : JSON.parse(raw.toString()));
      } catch {
        this.refuse("bad-message");
      }
    });
    socket.on("error", () => socket.terminate());
    socket.on("close", () => this.exit());
  }

  hear(message: object) {
    if (this.socket.readyState === 1) this.socket.send(JSON.stringify(message));
  }

  refuse(code: string) {
    this.hear({ data: { text: "Sorry: " + code, code }, type: "error", author: "server" });
  }

  notice(code: string) {
    this.hear({ data: { text: "Note: " + code, code }, type: "notice", author: "server" });
  }

  exit() {
    const { room } = this;
    room.members.delete(this);
    if (Visitor.lobby === room) Visitor.lobby = null;
    else if (room.isPrivate) for (const member of room.members) member.notice("partner-left");
  }

  enter(room: Room) {
    this.exit();
    this.room = room;
    room.members.add(this);
  }

  read({ channel, type, data }: any) {
    if (channel === "random") return this.seek();
    if (channel === "feed") {
      this.enter(Visitor.feed);
      return this.notice("feed");
    }
    const { schedule, ...content } = data;
    if (!/^(text|emoji)$/.test(type) || typeof content[type] !== "string") {
      return this.refuse("bad-message");
    }
    const { room } = this;
    if (room.isPrivate && room.members.size < 2) return this.refuse("no-partner");
    const message = { data: content, type, author: this.id };
    if (schedule === undefined) return room.say(message, this);
    const delay = toMilliseconds(schedule);
    if (delay === null) return this.refuse("bad-schedule");
    setTimeout(() => {
      if (!room.isPrivate || (room.members.size === 2 && this.room === room)) room.say(message);
      else this.refuse("schedule-undelivered");
    }, delay);
  }

  seek() {
    const lobby = Visitor.lobby;
    if (lobby && lobby === this.room) return this.notice("waiting");
    if (lobby) {
      this.enter(lobby);
      Visitor.lobby = null;
      for (const member of lobby.members) member.notice("paired");
    } else {
      Visitor.lobby = null;
      const room = new Room(true);
      this.enter(room);
      Visitor.lobby = room;
      this.notice("waiting");
    }
  }
}

function toMilliseconds(schedule: any): number | null {
  let total = 0;
  for (const [unit, size] of [["hours", 3600], ["minutes", 60], ["seconds", 1]] as const) {
    if (!Object.hasOwn(Object(schedule), unit)) continue;
    const value = schedule[unit];
    const number = typeof value === "string" ? Number.parseFloat(value) : value;
    if (!Number.isFinite(number) || number < 0) return null;
    total += number * size * 1000;
  }
  return total > 0 && total <= 24 * 24 * 60 * 60 * 1000 ? total : null;
}

const server = createServer((_, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ greeting: "Hello" }));
});
new WebSocketServer({ server }).on("connection", (socket) => new Visitor(socket));
server.listen(Number(process.env.PORT));
`,
  "plain JavaScript: a queue of waiting people, everything sent with setImmediate": {
    mjs: `
import { randomInt } from "node:crypto";
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const states = new WeakMap(); // socket → { id, mode: "feed" | "seeking" | "talking" | "alone", peer }
const seekers = [];
const outbox = [];

function post(socket, frame) {
  outbox.push([socket, JSON.stringify(frame)]);
  if (outbox.length > 1) return;
  setImmediate(() => {
    for (const [to, json] of outbox.splice(0)) to.send(json, () => {});
  });
}

const fromServer = (type, code, text = code) => ({ type, author: "server", data: { code, text } });

function part(socket) {
  const state = states.get(socket);
  const place = seekers.indexOf(socket);
  if (place >= 0) seekers.splice(place, 1);
  if (state.mode === "talking") {
    const peer = states.get(state.peer);
    peer.mode = "alone";
    peer.peer = null;
    post(state.peer, fromServer("notice", "partner-left"));
  }
  state.mode = "feed";
  state.peer = null;
}

function seek(socket) {
  if (seekers.includes(socket)) return;
  part(socket);
  const stranger = seekers.shift();
  if (!stranger) {
    seekers.push(socket);
    states.get(socket).mode = "seeking";
    return post(socket, fromServer("notice", "waiting"));
  }
  for (const [one, other] of [[socket, stranger], [stranger, socket]]) {
    Object.assign(states.get(one), { mode: "talking", peer: other });
    post(one, fromServer("notice", "paired", "Say hello!"));
  }
}

function say(socket, message, schedule) {
  const { mode, peer } = states.get(socket);
  if (mode === "alone" || mode === "seeking") return post(socket, fromServer("error", "no-partner"));
  const inFeed = () => [...webSockets.clients].filter((to) => states.get(to).mode === "feed");
  if (schedule === undefined) {
    const hearers = mode === "talking" ? [peer] : inFeed().filter((to) => to !== socket);
    for (const to of hearers) post(to, message);
    return;
  }
  const delay = read(schedule);
  if (!(delay > 0 && delay < 2_073_600_001)) return post(socket, fromServer("error", "bad-schedule"));
  setTimeout(() => {
    if (mode === "feed") return inFeed().forEach((to) => post(to, message));
    if (states.get(socket).peer !== peer) {
      return post(socket, fromServer("error", "schedule-undelivered"));
    }
    for (const to of [socket, peer]) post(to, message);
  }, delay);
}

function read(schedule) {
  const units = { hours: 3_600_000, minutes: 60_000, seconds: 1000 };
  const given = Object.keys(units).filter((unit) => Object(schedule)[unit] !== undefined);
  return given.reduce((total, unit) => {
    const value = schedule[unit];
    const isNumber = typeof value === "number" || (typeof value === "string" && value !== "");
    return isNumber && Number(value) >= 0 ? total + value * units[unit] : Number.NaN;
  }, 0);
}

const server = createServer((_, response) => setTimeout(() => response.end("HELLO"), 2));
const webSockets = new WebSocketServer({ server });
webSockets.on("connection", (socket) => {
  const id = "guest" + randomInt(2 ** 40);
  states.set(socket, { id, mode: "feed", peer: null });
  post(socket, { type: undefined, id });
  socket.on("error", () => {});
  socket.on("close", () => part(socket));
  socket.on("message", (data, isBinary) => {
    let frame;
    try {
      frame = isBinary ? undefined : JSON.parse(data);
    } catch {}
    if (frame?.channel === "random") return seek(socket);
    if (frame?.channel === "feed") {
      part(socket);
      return post(socket, fromServer("notice", "feed"));
    }
    const { text, emoji, schedule } = frame?.data ?? {};
    if (frame?.type === "text" && typeof text === "string") {
      return say(socket, { author: id, data: { text }, type: "text" }, schedule);
    }
    if (frame?.type === "emoji" && typeof emoji === "string") {
      return say(socket, { author: id, data: { emoji }, type: "emoji" }, schedule);
    }
    post(socket, fromServer("error", "bad-message"));
  });
});
setTimeout(() => server.listen(process.env.PORT, "localhost"), 3000);
`,
  },
};
