import { setTimeout as sleep } from "node:timers/promises";
import { connectRaw } from "@chatterbox/checks/conversation/person";
import { badSchedule, delay, nextAction, rubbish, words } from "./behaviour.ts";
import { Connection } from "./connection.ts";
import type { Crowd } from "./crowd.ts";
import { grace } from "./hearing.ts";
import type { Randomness } from "./randomness.ts";
import { get } from "./visitor.ts";

/** How long somebody stays away who has left, or was not let in, in milliseconds. */
const absence = 500;
/** How long a connection that breaks the protocol waits for the server to end it, in milliseconds. */
const brokenLimit = 300;

/** One of the crowd: how they act, how often, and until when. */
export type Member = {
  crowd: Crowd;
  randomness: Randomness;
  /** Actions a second, on average. */
  rate: number;
  /** Within how many milliseconds they come. */
  arrival: number;
  /** Tells them to act no more. */
  signal: AbortSignal;
  /** Called when nobody is let in any more, as nothing listens there. */
  onRefused(): void;
};

/**
 * Comes, acts, goes, and comes again, until the signal.
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

/** Does one thing. */
async function act({ crowd, randomness, signal }: Member, connection: Connection): Promise<void> {
  if (connection.place === "between") return giveUpWaiting(connection, signal);
  switch (nextAction(connection.place, crowd.abilities, randomness)) {
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

/** Goes, if the server does not answer whether they are in the feed or not. */
async function giveUpWaiting(connection: Connection, signal: AbortSignal): Promise<void> {
  await pause(grace + absence, signal);
  if (connection.place === "between" && !signal.aborted) await connection.leave();
}

/** Comes besides and breaks WebSocket's rules: the server may cut that connection off, and no other. */
async function breakProtocol(crowd: Crowd, randomness: Randomness): Promise<void> {
  const bytes = randomness.pick([
    [0x83, 0x80, 0, 0, 0, 0], // a frame of a kind that does not exist
    [0x81, 0x05, 104, 101, 108, 108, 111], // without a mask
    [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28], // text that is not UTF-8
    [0x81, 0xfe, 0x10], // half a frame
  ]);
  crowd.log.broken++;
  const shown = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  const at = crowd.now();
  crowd.log.keepSent(`the bytes ${shown}`, at, () => crowd.now() - at > brokenLimit);
  try {
    const socket = await connectRaw(crowd.address);
    socket.write(Buffer.from(bytes));
    setTimeout(() => socket.destroy(), brokenLimit).unref();
  } catch {
    // Nobody is let in: those who come with good intentions will tell.
  }
}

/** Asks for the page again and again, where the server can do no more. */
async function visit(member: Member): Promise<undefined> {
  const { crowd, signal, onRefused } = member;
  const connection = crowd.log.connect(crowd.now());
  crowd.log.move(connection, "feed", crowd.now());
  while (!signal.aborted) {
    await pause(interval(member), signal);
    if (!signal.aborted) void get(crowd, connection, onRefused);
  }
}

function interval({ randomness, rate }: Member): number {
  return (randomness.integer(500, 1500) / 1000) * (1000 / rate);
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => {}); // told to act no more
}
