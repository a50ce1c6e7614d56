import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { type ClassroomView, Lesson } from "@chatterbox/attendee/lesson";
import type { Result } from "@chatterbox/checks/check-runner";
import { startHints, startTitle } from "@chatterbox/checks/start";
import { type Step, steps } from "@chatterbox/stages/stages";
import { freePort } from "@chatterbox/testing/free-port";
import type { Said } from "@chatterbox/words/say";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { after, type BoardState } from "../page/src/board/state.ts";
import { readEvents } from "../src/board-events.ts";
import type { Details, Row } from "../src/board-view.ts";
import { type ClassroomOptions, joinClassroom, type Membership } from "../src/membership.ts";
import { forgetMembership } from "../src/membership-file.ts";
import { type ServedBoard, serveBoard } from "../src/serve-board.ts";
import { loadBoard } from "../src/store.ts";

/** Waits for a value that changes when `changed` is called. */
class Changes {
  readonly #waiting = new Set<() => void>();

  changed(): void {
    for (const look of this.#waiting) look();
  }

  until<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(joinPath(tmpdir(), "chatterbox-board-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A board in this process, and an instructor who uses it over the wire. */
export class TestBoard {
  readonly folder: string;
  port = 0;
  #board: ServedBoard | undefined;
  #state: BoardState | undefined;
  readonly #changes = new Changes();

  constructor(folder: string) {
    this.folder = folder;
  }

  get url(): URL {
    return new URL((this.#board as ServedBoard).boardUrl);
  }
  get key(): string {
    return this.url.hash.slice("#key=".length);
  }
  get address(): string {
    return `127.0.0.1:${this.port}`;
  }
  get code(): string {
    return (this.#board as ServedBoard).joinInfo().code;
  }
  get rows(): Row[] {
    return [...(this.#state?.rows.values() ?? [])];
  }

  async start(): Promise<void> {
    this.port ||= await freePort();
    this.#board = await serveBoard(this.folder, this.port, await loadBoard(this.folder));
    const response = await this.fetch("/board/events");
    const follow = async () => {
      for await (const event of readEvents(response)) {
        this.#state = after(this.#state, event, Date.now());
        this.#changes.changed();
      }
    };
    follow().catch(() => {}); // the board was closed
    await this.#changes.until(() => this.#state);
  }

  async close(): Promise<void> {
    await this.#board?.close();
    this.#board = undefined;
    this.#state = undefined;
  }

  fetch(path: string, init: RequestInit = {}, key = this.key): Promise<Response> {
    const headers = { authorization: `Bearer ${key}` };
    return fetch(new URL(path, this.url), { headers, ...init });
  }

  /** Performs one of the instructor's actions. @returns the HTTP status */
  async act(action: string, body: unknown = {}, key = this.key): Promise<number> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return (await this.fetch(`/board/${action}`, { method: "POST", body: text }, key)).status;
  }

  /** Resolves with a matching row as soon as there is one. */
  row(isWanted: (row: Row) => boolean): Promise<Row> {
    return this.#changes.until(() => this.rows.find(isWanted));
  }

  /** Resolves when nobody is on the board. */
  async empty(): Promise<void> {
    await this.#changes.until(() => (this.rows.length === 0 ? true : undefined));
  }

  async details({ number }: Row): Promise<Details> {
    return (await (await this.fetch(`/board/person?number=${number}`)).json()) as Details;
  }
}

/** Serves a board for all tests of a file. */
export function sharedBoard(): TestBoard {
  const folder = joinPath(tmpdir(), `chatterbox-board-${randomUUID()}`);
  const board = new TestBoard(folder);
  beforeAll(() => board.start());
  afterAll(async () => {
    await board.close();
    await rm(folder, { recursive: true, force: true });
  });
  return board;
}

/** Serves a board until the test ends. */
export async function openBoard(): Promise<TestBoard> {
  const board = new TestBoard(await temporaryFolder());
  await board.start();
  onTestFinished(() => board.close());
  return board;
}

/** An attendee in this process: a real membership, and a lesson that the test controls. */
export class Attendee {
  readonly lesson: Lesson;
  readonly membership: Membership;
  readonly notes: string[] = [];
  code = "const server = createServer();\n";
  readonly #changes = new Changes();
  readonly #stop: () => void;

  constructor(membership: Membership, step: Step) {
    this.membership = membership;
    this.lesson = new Lesson(step, "http://localhost:8000");
    this.#stop = membership.follow({
      lesson: this.lesson,
      read: async () => new Map([["server.ts", this.code]]),
      onChange: () => this.#changes.changed(),
      tell: (note) => {
        this.notes.push(note);
        this.#changes.changed();
      },
    });
  }

  /** Ends a run: all checks pass, or all those before this one. */
  save(failing?: string, result: Partial<Result> = {}): void {
    const { state } = this.lesson;
    const checks = [{ title: startTitle, hints: startHints }, ...state.checks];
    const at = failing === undefined ? checks.length : checks.findIndex(titled(failing));
    const passed = { lesson: 0, ok: true, ms: 1, error: null, cause: null, transcript: [] };
    const results: Result[] = checks
      .slice(0, at + 1)
      .map(({ title, hints }) => ({ ...passed, title, hints }));
    const last = results[at];
    if (last) Object.assign(last, { ok: false, error: said("It failed."), ...result });
    this.lesson.change({ results, phase: "done", run: state.run + 1 });
  }

  /** Resolves when the attendee's view of the classroom matches. */
  async sees(isWanted: (view: ClassroomView | undefined) => boolean): Promise<void> {
    await this.#changes.until(() => isWanted(this.membership.view) || undefined);
  }

  /** Resolves when a note to the attendee contains this text. */
  async told(note: string): Promise<void> {
    await this.#changes.until(() => this.notes.find((told) => told.includes(note)));
  }

  leave(): void {
    this.#stop();
    this.membership.close();
  }
}

/** Has somebody join a classroom until the test ends. @param file where their membership is saved */
export async function join(options: ClassroomOptions, lesson = 2, file?: string) {
  const saved = file ?? membershipIn(await temporaryFolder());
  const membership = await joinClassroom(options, saved);
  if (!membership) throw new Error("There is no classroom to join.");
  const attendee = new Attendee(membership, steps[lesson] as Step);
  onTestFinished(async () => {
    attendee.leave();
    await forgetMembership(saved); // runs after every pending save
  });
  return attendee;
}

export const membershipIn = (folder: string) => joinPath(folder, `${randomUUID()}.json`);

export const said = (text: string) => text as Said;

const titled =
  (wanted: string) =>
  ({ title }: { title: string }) =>
    title === wanted;
