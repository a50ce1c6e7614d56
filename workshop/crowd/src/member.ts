import { get as request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { openRaw } from "@chatterbox/checks/conversation/client";
import { badSchedule, delay, nextAction, rubbish, words } from "./behaviour.ts";
import { Connection } from "./connection.ts";
import type { Crowd } from "./crowd.ts";
import { grace } from "./hearing.ts";
import type { Randomness } from "./randomness.ts";

/** How long somebody stays away after leaving or being refused, in milliseconds. */
const absence = 500;
/** How long the server has to close a connection that breaks the protocol, in milliseconds. */
const brokenLimit = 300;

/** How long a response may take, in milliseconds. */
const pageLimit = 5000;

/** Somebody in the crowd. */
export type Member = {
  crowd: Crowd;
  randomness: Randomness;
  /** Actions a second, on average. */
  rate: number;
  /** Within how many milliseconds they join. */
  arrival: number;
  /** Aborted when they should stop acting. */
  signal: AbortSignal;
  /** Called when nothing listens any more. */
  onRefused(): void;
};

/**
 * Joins, acts, leaves and joins again, until the signal.
 * @returns the connection that is open then, if any
 */
export async function live(member: Member): Promise<Connection | undefined> {
  const { crowd, randomness, arrival, signal } = member;
  await pause(randomness.integer(0, arrival), signal);
  if (!crowd.abilities.webSockets) return visit(member);
  while (!signal.aborted) {
    const connection = await enter(member);
    while (connection?.isOpen && !signal.aborted) {
      await pause(interval(member), signal);
      if (connection.isOpen && !signal.aborted) await act(member, connection);
    }
    if (connection?.isOpen) return connection;
    await pause(absence, signal);
  }
}

async function enter({ crowd, onRefused }: Member): Promise<Connection | undefined> {
  try {
    return await Connection.open(crowd);
  } catch (error) {
    crowd.log.turnedAway.push(crowd.now());
    if ((error as NodeJS.ErrnoException).code === "ECONNREFUSED") onRefused();
    return undefined;
  }
}

async function act({ crowd, randomness, signal }: Member, connection: Connection): Promise<void> {
  if (connection.state === "between") return giveUpWaiting(connection, signal);
  switch (nextAction(connection.state, crowd.abilities, randomness)) {
    case "talk":
      return connection.say(words(randomness));
    case "schedule":
      return connection.say(words(randomness), delay(randomness));
    case "badSchedule":
      return connection.sayAtABadTime(words(randomness), badSchedule(randomness));
    case "rubbish":
      return connection.sendRubbish((marked) => rubbish(randomness, marked));
    case "stranger":
      return connection.askFor("random");
    case "feed":
      return connection.askFor("feed");
    case "break":
      return breakProtocol(crowd, randomness);
    case "leave":
      return connection.leave();
    case "vanish":
      return connection.vanish();
    case "nothing":
      return;
  }
}

/** Leaves if the server never says whether they are in the feed. */
async function giveUpWaiting(connection: Connection, signal: AbortSignal): Promise<void> {
  await pause(grace + absence, signal);
  if (connection.state === "between" && !signal.aborted) await connection.leave();
}

/** Breaks the WebSocket protocol on another connection: the server may close that one, but no other. */
async function breakProtocol(crowd: Crowd, randomness: Randomness): Promise<void> {
  const bytes = randomness.pick([
    [0x83, 0x80, 0, 0, 0, 0], // an unknown opcode
    [0x81, 0x05, 104, 101, 108, 108, 111], // not masked
    [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28], // text that is not UTF-8
    [0x81, 0xfe, 0x10], // half a frame
  ]);
  crowd.log.broken++;
  const shown = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  const at = crowd.now();
  crowd.log.keepSent(`the bytes ${shown}`, at, () => crowd.now() - at > brokenLimit);
  try {
    const socket = await openRaw(crowd.address);
    socket.write(Buffer.from(bytes));
    setTimeout(() => socket.destroy(), brokenLimit).unref();
  } catch {
    // Refused; the others will notice too.
  }
}

/** Sends GET requests, to a server that can't do more. */
async function visit(member: Member): Promise<undefined> {
  const { crowd, signal, onRefused } = member;
  const connection = crowd.log.connect(crowd.now());
  crowd.log.move(connection, "feed", crowd.now());
  while (!signal.aborted) {
    await pause(interval(member), signal);
    if (!signal.aborted) void get(crowd, connection, onRefused);
  }
}

/**
 * Sends a GET request on a connection of its own. It is logged as a message: a greeting is its echo, and
 * any other answer an altered echo.
 */
async function get(crowd: Crowd, visitor: number, onRefused: () => void): Promise<void> {
  const { log, address } = crowd;
  const message = log.say(visitor, "author", crowd.now());
  log.keepSent("GET /", crowd.now(), () => (log.messages[message]?.hearers.length ?? 0) > 0);
  await new Promise<void>((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") onRefused();
      resolve(); // the message counts as lost
    };
    const { host, port } = address;
    request({ host, port, agent: false, signal: AbortSignal.timeout(pageLimit) }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        body = (body + part).slice(0, 10_000);
      });
      response.on("error", failed).on("end", () => {
        const greets = response.statusCode === 200 && /hello/i.test(body);
        log.hear(message, visitor, crowd.now(), greets);
        resolve();
      });
    }).on("error", failed);
  });
}

function interval({ randomness, rate }: Member): number {
  return (randomness.integer(500, 1500) / 1000) * (1000 / rate);
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => {}); // told to stop acting
}
