import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Rules } from "@chatterbox/attendee/locked";
import { type WebSocket, WebSocketServer } from "ws";
import type { Classroom, Person } from "./classroom.ts";
import { classroomPath, closed, limits } from "./limits.ts";
import {
  type CodeFile,
  type FromAttendee,
  type FromBoard,
  fromAttendee,
  readJson,
} from "./messages.ts";
import { Admission, RateLimit } from "./rate-limit.ts";

/** Milliseconds within which a runner must say who it is. */
const helloDeadline = 10_000;

/** Milliseconds between pings. A runner that hasn't answered the last one counts as gone. */
const heartbeat = 10_000;

const full = "503 Service Unavailable";

/** The connections of the attendees' runners. */
export class Attendees {
  readonly #classroom: Classroom;
  readonly #sockets: WebSocketServer;
  readonly #admission = new Admission();
  readonly #people = new Map<WebSocket, Person>();
  /** The connection that last sent each person's code: when it ends, sharing ends. */
  readonly #sharing = new WeakMap<Person, WebSocket>();
  readonly #silent = new Set<WebSocket>();
  readonly #pinging: NodeJS.Timeout;

  /** @param server where runners connect, at `classroomPath` */
  constructor(classroom: Classroom, server: Server) {
    this.#classroom = classroom;
    this.#sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frame });
    server.on("upgrade", (request, socket, head) => this.#admit(request, socket, head));
    this.#pinging = setInterval(() => this.#ping(), heartbeat);
    classroom.watch({
      onRules: (rules) => {
        for (const [socket, person] of this.#people) sendRules(socket, person, rules);
      },
      onGone: (gone) => {
        for (const [socket, person] of this.#people) {
          if (person === gone) socket.close(closed.removed);
        }
      },
    });
  }

  /** Ends every connection. */
  close(): void {
    clearInterval(this.#pinging);
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  #admit(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on("error", () => {}); // it hung up meanwhile
    const address = request.socket.remoteAddress ?? "";
    const refusal = this.#refusalOf(request) ?? (this.#admission.enter(address) ? undefined : full);
    if (refusal) {
      socket.once("finish", () => socket.destroy()); // otherwise the client could keep it half open
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    socket.once("close", () => this.#admission.leave(address));
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => this.#welcome(webSocket));
  }

  /** Why a connection is refused. Browsers name an origin: no web page may connect here. */
  #refusalOf({ url, headers }: IncomingMessage): string | undefined {
    if (url !== classroomPath) return "404 Not Found";
    if (headers.origin !== undefined) return "403 Forbidden";
    return this.#sockets.clients.size < limits.connections ? undefined : full;
  }

  #welcome(socket: WebSocket): void {
    const rateLimit = new RateLimit();
    const timeout = setTimeout(() => socket.close(closed.refused), helloDeadline);
    socket.on("error", () => {}); // "close" follows
    socket.on("pong", () => this.#silent.delete(socket));
    socket.on("message", (data: Buffer, isBinary) => {
      if (!rateLimit.take(data.length)) return socket.terminate();
      const message = isBinary ? undefined : readJson(fromAttendee, data.toString());
      if (!message || !this.#handle(socket, message)) socket.close(closed.refused);
      else clearTimeout(timeout);
    });
    socket.once("close", () => {
      clearTimeout(timeout);
      this.#silent.delete(socket);
      const person = this.#people.get(socket);
      this.#people.delete(socket);
      if (!person) return;
      this.#share(socket, person, undefined);
      this.#classroom.leave(person);
    });
  }

  /** @returns false if the message comes at the wrong time */
  #handle(socket: WebSocket, message: FromAttendee): boolean {
    const person = this.#people.get(socket);
    if (message.type === "hello") return !person && this.#enter(socket, message);
    if (!person) return false;
    if (message.type === "status") {
      const { type: _, ...status } = message;
      this.#classroom.update(person, status);
    } else {
      this.#share(socket, person, message.type === "share" ? message.files : undefined);
    }
    return true;
  }

  /** Shows code, or stops showing it unless it came through another connection of the same person. */
  #share(socket: WebSocket, person: Person, files: CodeFile[] | undefined): void {
    if (files) this.#sharing.set(person, socket);
    else if (this.#sharing.get(person) !== socket) return;
    else this.#sharing.delete(person);
    this.#classroom.share(person, files);
  }

  #enter(socket: WebSocket, { id, name }: { id: string; name: string }): boolean {
    const person = this.#classroom.enter(id, name);
    if (!person) {
      socket.close(closed.full);
      return true;
    }
    this.#people.set(socket, person);
    sendRules(socket, person, this.#classroom.rules);
    return true;
  }

  #ping(): void {
    for (const socket of this.#sockets.clients) {
      if (this.#silent.has(socket)) socket.terminate();
      else if (socket.readyState === socket.OPEN) {
        this.#silent.add(socket);
        socket.ping();
      }
    }
  }
}

function sendRules(socket: WebSocket, { number }: Person, rules: Rules): void {
  if (socket.readyState !== socket.OPEN) return;
  const message: FromBoard = { type: "rules", number, ...rules };
  socket.send(JSON.stringify(message));
}
