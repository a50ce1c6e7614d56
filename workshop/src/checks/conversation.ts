import { CheckFailure } from "./failure.ts";
import { isForeign, isIdFrame, isNotice, isNotified } from "./frames.ts";
import { type Address, type Frame, Person, type Surroundings } from "./person.ts";
import { Transcript } from "./transcript.ts";

/** A frame that somebody is to receive. */
export type Expected = {
  who: Person;
  /** What it is, for the reader of a failed check. */
  what: string;
  /** Whether this frame is it. */
  matches(frame: Frame): boolean;
};

/** How reality parted from what was expected; a check tells the likely cause from it. */
export type Surprise = {
  kind: "unexpected" | "missing" | "cut off";
  who: Person;
  /** The frame that came, unless it is the lack of one that surprises. */
  frame: Frame | undefined;
  /** What this person was still waiting for. */
  expected: Expected[];
};

/** Tells the likely cause of a surprise, as a sentence; undefined if it has no idea. */
export type Explain = (surprise: Surprise) => string | undefined;

/** What the conversations of one run share, and how patient this one is. */
export type Setting = {
  address: Address;
  /** Resolves with a sentence when the server has ended. */
  ended?: Promise<string>;
  /** How long to wait for something that should come at once, in milliseconds. */
  patience: number;
  /** Whether it is only asked if all is well, and not what is wrong. */
  quick: boolean;
  /** Whose turn it is to look for a stranger; see `exclusively`. */
  pairing: { turn: Promise<void> };
  /** People of earlier conversations who are still connected, in the feed, and free for another. */
  free: Person[];
  /** Everybody who has connected to this server so far, whoever has left among them. */
  everyone: Person[];
};

/** Nobody waits longer than this for a server that does not even answer a ping; milliseconds. */
const longest = 4000;

/** How many people are kept free for others: each of them makes every message dearer. */
const enough = 10;

/** The people of one check, what they expect, and the record of what happened. */
export class Conversation {
  readonly address: Address;
  readonly transcript = new Transcript();
  readonly #setting: Setting;
  /** Marks this conversation's messages, so that others on the same server leave them alone. */
  readonly #mark: number;
  readonly #people: Person[] = [];
  #serial = 0;
  #serverEnded: string | undefined;
  #wake: () => void = () => {};

  constructor(setting: Setting, mark: number) {
    this.address = setting.address;
    this.#setting = setting;
    this.#mark = mark;
    setting.ended?.then((sentence) => {
      this.#serverEnded = sentence;
      this.#wake();
    });
  }

  /** How long a server may take for an HTTP request, or for the handshake, in milliseconds. */
  get handshakeLimit(): number {
    return 3 * this.#setting.patience;
  }

  /**
   * Puts what is to be sent into batches, each of which is sent before the answers are looked at: all
   * at once where that is enough, one by one where the culprit has to be named.
   */
  batches<T>(items: readonly T[]): (readonly T[])[] {
    return this.#setting.quick ? [items] : items.map((item) => [item]);
  }

  /** Everybody who has connected during this run, in other conversations too. */
  get everyone(): readonly Person[] {
    return this.#setting.everyone;
  }

  /** A text that nobody else in this run says: `hello #7.1`. */
  words(text: string): string {
    this.#serial++;
    return `${text} #${this.#mark}.${this.#serial}`;
  }

  /**
   * Brings people in, by name: those who are free from an earlier conversation, or new ones. What the
   * server tells a new one first, their id, is not looked at: lessons 0 to 2 know of none.
   */
  async join(...names: string[]): Promise<Person[]> {
    return Promise.all(names.map((name) => this.#invite(name, () => true) ?? this.#connect(name)));
  }

  /** Connects new people by name, as `join` does. */
  async joinAnew(...names: string[]): Promise<Person[]> {
    return Promise.all(names.map((name) => this.#connect(name)));
  }

  /** Brings people in, by name, who know their id. */
  async meet(...names: string[]): Promise<Person[]> {
    const people = names.map((name) => this.#invite(name, ({ id }) => id !== undefined));
    const missing = names.filter((_, index) => people[index] === undefined);
    const others = await this.meetAnew(...missing);
    return people.map((person) => person ?? (others.shift() as Person));
  }

  /** Connects new people by name, and reads the id that each is told first. */
  async meetAnew(...names: string[]): Promise<Person[]> {
    const people = await this.joinAnew(...names);
    const what = 'its id, as {"id": "…"}, before anything else';
    const expected = people.map((who) => ({ who, what, matches: isIdFrame }));
    if (expected.length > 0) await this.expect(expected, explainId, { ids: true });
    return people;
  }

  /** Finds somebody who is free. */
  #invite(name: string, suits: (person: Person) => boolean): Person | undefined {
    const { free } = this.#setting;
    const index = free.findIndex((person) => person.isConnected && suits(person));
    const [person] = index < 0 ? [] : free.splice(index, 1);
    if (!person) return undefined;
    person.enter(name, this.#surroundings());
    this.#people.push(person);
    return person;
  }

  #surroundings(): Surroundings {
    return {
      transcript: this.transcript,
      onEvent: () => this.#wake(),
      isForeign: (text) => isForeign(text, this.#mark),
    };
  }

  async #connect(name: string): Promise<Person> {
    try {
      const limit = this.handshakeLimit;
      const person = await Person.connect(name, this.address, this.#surroundings(), limit);
      this.#people.push(person);
      this.#setting.everyone.push(person);
      return person;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.transcript.add(name, "misses", `a WebSocket connection: ${reason}`).unexpected = true;
      if (!reason.includes("Unexpected server response")) await this.failIfEnding();
      throw new CheckFailure(
        `${name} could not open a WebSocket: ${reason}.`,
        refusedCause(reason),
      );
    }
  }

  /**
   * Waits until each expected frame has come: in any order, or in the order given. Every other
   * frame, to anybody in this conversation, is a surprise and fails the check at once.
   * @param within how much later than at once a frame may come, in milliseconds
   * @param allow frames that may come or not
   * @throws CheckFailure that names the surprise and its likely cause
   */
  async expect(
    expected: Expected[],
    explain: Explain = () => undefined,
    { ordered = false, within = 0, ids = false, allow = (_frame: Frame): boolean => false } = {},
  ): Promise<void> {
    const open = [...expected];
    const giveUp = this.#giveUp(within);
    try {
      for (;;) {
        for (const person of this.#people) {
          for (const frame of person.inbox.splice(0)) {
            if (allow(frame)) continue;
            if (!ids && isIdFrame(frame)) continue;
            this.#take(open, person, frame, ordered, explain);
          }
          if (person.cutOff) await this.#failCutOff(person, open, explain);
        }
        if (open.length === 0) return;
        this.#failIfEnded();
        if (giveUp.now) this.#failMissing(open, explain);
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      giveUp.cancel();
    }
  }

  /**
   * Somebody leaves, with a goodbye. Resolves when the server has had time to notice: for it, the
   * end of a connection comes a moment after the goodbye.
   */
  async leaves(person: Person): Promise<void> {
    await person.leave();
    await this.#pings();
  }

  /** Does work during which no other conversation on this server looks for a stranger. */
  async exclusively(work: () => Promise<void>): Promise<void> {
    const { pairing } = this.#setting;
    const before = pairing.turn;
    let done = () => {};
    pairing.turn = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    try {
      await work();
    } finally {
      done();
    }
  }

  /**
   * Shows that somebody's connection is still open, and gives the server time to read what they sent: it
   * answers a ping. One that does not is not waited for; what follows will tell. What they received in
   * the meantime is not looked at.
   * @throws CheckFailure if the server has closed it, or has ended
   */
  async isOpen(person: Person): Promise<void> {
    const limit = new Promise((resolve) => setTimeout(resolve, longest).unref());
    await Promise.race([person.ping(), limit]);
    if (person.cutOff) await this.#failCutOff(person, [], () => undefined);
    this.#failIfEnded();
  }

  /** Lets everybody go who is still connected: back to the feed, and free for another conversation. */
  async release(): Promise<void> {
    const away = this.#people.filter((person) => person.away && person.isConnected);
    for (const person of away) person.say({ channel: "feed" });
    const comesBefore = ({ json }: Frame) => !isNotice({ json }, "feed");
    try {
      await this.expect(
        away.map((who) => isNotified(who, "feed")),
        undefined,
        { allow: comesBefore },
      );
    } catch {
      return this.close(); // what is wrong with this server, other checks will tell
    }
    const resting = { transcript: new Transcript(), onEvent: () => {}, isForeign: () => true };
    const { free } = this.#setting;
    for (const person of this.#people) {
      if (!person.isConnected) continue;
      if (free.length >= enough) void person.dismiss();
      else free.push(person);
      person.enter(person.name, resting);
    }
  }

  /** Ends every connection of this conversation. */
  async close(): Promise<void> {
    await Promise.all(this.#people.map((person) => person.dismiss()));
  }

  /** Two rounds of pings: whatever the server does at once, it has done by then. */
  async #pings(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise((resolve) => {
      timer = setTimeout(resolve, longest); // a server that answers no ping is not waited for
    });
    for (let round = 0; round < 2; round++) {
      await Promise.race([Promise.all(this.#people.map((person) => person.ping())), limit]);
    }
    clearTimeout(timer);
  }

  /**
   * To be called when a connection has broken. A server that crashes closes its connections a moment
   * before its end is known, so this waits that moment.
   * @param cause the likely cause of the end
   * @throws CheckFailure if the server has ended
   */
  async failIfEnding(cause?: string): Promise<void> {
    const moment = new Promise((resolve) => setTimeout(resolve, 300));
    if (this.#setting.ended) await Promise.race([this.#setting.ended, moment]);
    this.#failIfEnded(cause);
  }

  /** @throws CheckFailure if the server has ended, which no check allows */
  #failIfEnded(cause?: string): void {
    if (this.#serverEnded) throw new CheckFailure(this.#serverEnded, cause);
  }

  #take(open: Expected[], who: Person, frame: Frame, ordered: boolean, explain: Explain): void {
    const own = open.filter((item) => item.who === who);
    const found = (ordered ? own.slice(0, 1) : own).find((item) => item.matches(frame));
    if (found) {
      open.splice(open.indexOf(found), 1);
      return;
    }
    frame.entry.unexpected = true;
    const surprise: Surprise = { kind: "unexpected", who, frame, expected: own };
    const instead = own[0] ? `instead of ${own[0].what}` : "and should not have";
    throw new CheckFailure(
      `${who.name} received ${frame.entry.what} ${instead}.`,
      explain(surprise) ?? (frame.binary ? binaryCause : undefined),
    );
  }

  async #failCutOff(who: Person, open: Expected[], explain: Explain): Promise<never> {
    await this.failIfEnding();
    const expected = open.filter((item) => item.who === who);
    const why = who.cutOff?.reason ? `: ${who.cutOff.reason}` : "";
    throw new CheckFailure(
      `${who.name}'s connection was closed${why}.`,
      explain({ kind: "cut off", who, frame: undefined, expected }),
    );
  }

  #failMissing(open: Expected[], explain: Explain): never {
    for (const { who, what } of open) {
      this.transcript.add(who.name, "misses", what).unexpected = true;
    }
    const { who, what } = open[0] as Expected;
    const others = new Set(open.map((item) => item.who.name));
    const names = others.size > 1 ? [...others].join(" and ") : who.name;
    throw new CheckFailure(
      `${names} did not receive ${what}.`,
      explain({ kind: "missing", who, frame: undefined, expected: open }),
    );
  }

  /**
   * Decides when waiting is in vain: after the server has answered two rounds of pings, so that it
   * has had the processor since, and patience is at an end too.
   */
  #giveUp(within: number): { now: boolean; cancel(): void } {
    const state = { now: false, cancel: () => {} };
    let timer: NodeJS.Timeout | undefined;
    let cancelled = false;
    const finish = () => {
      state.now = true;
      this.#wake();
    };
    const limit = setTimeout(finish, longest + within);
    const check = async () => {
      await this.#pings();
      if (!cancelled) finish();
    };
    timer = setTimeout(check, this.#setting.patience + within);
    state.cancel = () => {
      cancelled = true;
      clearTimeout(timer);
      clearTimeout(limit);
    };
    return state;
  }
}

const binaryCause =
  "ws hands over bytes, and bytes are sent as a binary frame. Make text of them first: data.toString().";

function refusedCause(reason: string): string | undefined {
  if (reason.includes("Unexpected server response")) {
    return "HTTP answered instead: no WebSocketServer is attached to the HTTP server.";
  }
  if (reason.includes("timed out")) return "Nothing answers the request for a WebSocket.";
}

const explainId: Explain = ({ frame, kind }) => {
  if (kind === "missing") return "The server says nothing to a new connection.";
  if (frame?.json !== undefined) return "Something else was sent before the id, or with it.";
};
