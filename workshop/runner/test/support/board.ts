import type { Change, Details, Everything, Row } from "@chatterbox/classroom/board-view";
import { RunningCommand } from "./command.ts";
import type { Repository } from "./repository.ts";

/** A board that runs in a process of its own, and what an instructor can do with it over the wire. */
export class RunningBoard {
  readonly command: RunningCommand;
  readonly url: URL;
  readonly key: string;
  /** What attendees type after --classroom. */
  readonly place: string;
  rows = new Map<number, Row>();
  #onChange: () => void = () => {};
  #over = new AbortController();

  private constructor(command: RunningCommand, url: URL, place: string) {
    this.command = command;
    this.url = url;
    this.place = place;
    this.key = new URLSearchParams(url.hash.slice(1)).get("key") as string;
  }

  /** Starts a board and looks at it. @param port the one to take, if it is to be a certain one */
  static async start(
    repository: Repository,
    port: number,
    ...args: string[]
  ): Promise<RunningBoard> {
    const all = ["classroom", "--no-open", "--port", String(port), ...args];
    const command = new RunningCommand(repository, all);
    const printed = await command.prints(/Attendees type: .*\n/);
    const url = new URL(/http:\S+\/board#key=\S+/.exec(printed)?.[0] as string);
    const place = /--classroom (\S+)/.exec(printed)?.[1] as string;
    const board = new RunningBoard(command, url, place);
    await board.look();
    return board;
  }

  /** The address under which runners on this machine find it. */
  get address(): string {
    return `127.0.0.1:${this.url.port}`;
  }

  /** Asks for something, with the key or another. */
  fetch(path: string, init: RequestInit = {}, key = this.key): Promise<Response> {
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    return fetch(new URL(path, this.url), { headers, signal: this.#over.signal, ...init });
  }

  /** Does what the instructor can. @returns the status of the answer */
  async act(action: string, body: unknown, key = this.key): Promise<number> {
    const init = { method: "POST", body: JSON.stringify(body) };
    return (await this.fetch(`/board/${action}`, init, key)).status;
  }

  /** What a click on somebody shows. */
  async details({ number }: Row): Promise<Details> {
    return (await (await this.fetch(`/board/person?number=${number}`)).json()) as Details;
  }

  /** Resolves with a row as soon as there is one of this kind. */
  async row(isWanted: (row: Row) => boolean): Promise<Row> {
    for (;;) {
      const row = [...this.rows.values()].find(isWanted);
      if (row) return row;
      await this.change();
    }
  }

  /** Resolves when the board has told of something. */
  change(): Promise<void> {
    return new Promise((resolve) => {
      this.#onChange = resolve;
    });
  }

  /** Ends it, as Ctrl-C does. */
  async interrupt(): Promise<void> {
    this.#over.abort();
    this.command.child.kill("SIGINT");
    await this.command.ends();
  }

  /** Ends it at once, if it runs. */
  async stop(): Promise<void> {
    this.#over.abort();
    await this.command.stop();
  }

  private async look(): Promise<void> {
    const { body } = await this.fetch("/board/events");
    const reading = this.#read(body as ReadableStream<Uint8Array>);
    reading.catch(() => {}); // it was stopped
    await this.change();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = "";
    for await (const chunk of body) {
      const events = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) {
        if (event.startsWith("data: ")) this.#hear(JSON.parse(event.slice("data: ".length)));
      }
    }
  }

  #hear(event: Everything | Change): void {
    if (event.kind === "everything") this.rows.clear();
    else for (const number of event.gone) this.rows.delete(number);
    for (const row of event.rows) this.rows.set(row.number, row);
    this.#onChange();
  }
}
