import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Rules } from "@chatterbox/attendee/locked";
import { type WebSocket, WebSocketServer } from "ws";
import { Admission } from "./admission.ts";
import type { Classroom, Person } from "./classroom.ts";
import {
  type CodeFile,
  classroomPath,
  closed,
  type FromAttendee,
  type FromBoard,
  limits,
} from "./protocol.ts";
import { RateLimit } from "./rate-limit.ts";
import { readMessage } from "./read-message.ts";

/** Milliseconds until a runner must have said who it is. */
const patience = 10_000;

/** Milliseconds between pings: who has not answered the last one is away. */
const heartbeat = 10_000;

const full = "503 Service Unavailable";

/** The connections of the attendees' runners. */
export class Attendees {
  readonly #classroom: Classroom;
  readonly #sockets: WebSocketServer;
  readonly #admission = new Admission();
  readonly #people = new Map<WebSocket, Person>();
  /** Whose code the board shows: it goes with the connection that has offered it last. */
  readonly #offers = new WeakMap<Person, WebSocket>();
  readonly #silent = new Set<WebSocket>();
  readonly #pinging: NodeJS.Timeout;

  /** @param server where they connect, at `classroomPath` */
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

  /** Lets runners in as long as there is room. */
  #admit(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on("error", () => {}); // it hung up meanwhile
    const address = request.socket.remoteAddress ?? "";
    const refusal = this.#refusalOf(request) ?? (this.#admission.enter(address) ? undefined : full);
    if (refusal) {
      socket.once("finish", () => socket.destroy()); // it would stay half open as long as they like
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    socket.once("close", () => this.#admission.leave(address));
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => this.#welcome(webSocket));
  }

  /** Why a connection is not wanted. A browser names an origin: no page has any business here. */
  #refusalOf({ url, headers }: IncomingMessage): string | undefined {
    if (url !== classroomPath) return "404 Not Found";
    if (headers.origin !== undefined) return "403 Forbidden";
    return this.#sockets.clients.size < limits.connections ? undefined : full;
  }

  #welcome(socket: WebSocket): void {
    const allowance = new RateLimit();
    const impatience = setTimeout(() => socket.close(closed.refused), patience);
    socket.on("error", () => {}); // "close" follows
    socket.on("pong", () => this.#silent.delete(socket));
    socket.on("message", (data: Buffer, isBinary) => {
      if (!allowance.take(data.length)) return socket.terminate();
      const message = isBinary ? undefined : readMessage(data.toString());
      if (!message || !this.#hear(socket, message)) socket.close(closed.refused);
      else clearTimeout(impatience);
    });
    socket.once("close", () => {
      clearTimeout(impatience);
      this.#silent.delete(socket);
      const person = this.#people.get(socket);
      this.#people.delete(socket);
      if (!person) return;
      this.#offer(socket, person, undefined);
      this.#classroom.leave(person);
    });
  }

  /** Does what a message says. @returns false if it comes at the wrong time */
  #hear(socket: WebSocket, message: FromAttendee): boolean {
    const person = this.#people.get(socket);
    if (message.type === "hello") return !person && this.#enter(socket, message);
    if (!person) return false;
    if (message.type === "status") {
      const { type: _, ...status } = message;
      this.#classroom.hear(person, status);
    } else {
      this.#offer(socket, person, message.type === "offer" ? message.files : undefined);
    }
    return true;
  }

  /** Shows code, or takes it back, unless another connection of the same person has offered it. */
  #offer(socket: WebSocket, person: Person, files: CodeFile[] | undefined): void {
    if (files) this.#offers.set(person, socket);
    else if (this.#offers.get(person) !== socket) return;
    else this.#offers.delete(person);
    this.#classroom.offer(person, files);
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
