import type { LessonState } from "@chatterbox/attendee/lesson";
import type { ServerProcess } from "@chatterbox/checks/servers/server-process";
import type { WarmProcesses } from "@chatterbox/checks/servers/warm";
import { say } from "@chatterbox/words/say";

/** How many characters of its output are kept for the screen. */
const kept = 4000;
/** Milliseconds for it to say goodbye to its clients. */
const grace = 300;
/** Milliseconds between polls of its port, until it listens. */
const lookEvery = 500;

/**
 * The attendee's server as people connect to it. The checks start a server of their own, so the two
 * never meet in a chat.
 */
export class LiveServer {
  readonly port: number;
  readonly #host: string;
  readonly #warm: WarmProcesses;
  readonly #shown: LessonState["live"];
  readonly #onChange: () => void;
  #server: ServerProcess | undefined;
  #starts: Promise<void> = Promise.resolve();
  /** Whether code was saved that is yet to be started. */
  #isDue = true;
  /** The process that was stopped here, and didn't end on its own. */
  #stopped: ServerProcess | undefined;

  /**
   * @param shown where its state and output are kept up to date
   * @param onChange called when they have changed
   */
  constructor(
    port: number,
    host: string,
    warm: WarmProcesses,
    shown: LessonState["live"],
    onChange: () => void,
  ) {
    this.port = port;
    this.#host = host;
    this.#warm = warm;
    this.#shown = shown;
    this.#onChange = onChange;
  }

  /** Called when it has ended on its own, or because it listened on another port. */
  onEnd: () => void = () => {};

  /** Called before it is stopped or restarted. */
  onEnding: () => void = () => {};

  /** Resolves when every restart so far is over. */
  get settled(): Promise<void> {
    return this.#starts;
  }

  /** Its process; undefined until its first start. */
  get process(): ServerProcess | undefined {
    return this.#server;
  }

  /** Announces a restart: until then, a server that doesn't run counts as starting. */
  expectRestart(): void {
    this.#isDue = true;
    this.#update();
  }

  /** Stops it and runs a file. Calls wait for each other. */
  restart(file: string): Promise<void> {
    const start = this.#starts.then(async () => {
      this.#isDue = true;
      await this.#end();
      this.#shown.output = "";
      const onOutput = (text: string) => this.#write(text);
      const server = await this.#warm.run({ file, port: this.port, host: this.#host, onOutput });
      this.#server = server;
      this.#isDue = false;
      this.#update();
      server.ended.then(() => {
        this.#update();
        if (server !== this.#stopped) this.onEnd();
      });
      this.#watchPort(server);
    });
    this.#starts = start.catch(() => {}); // the next save tries again
    return start;
  }

  /**
   * Stops a server that listens on another port than its own: nobody would find it there, and the next
   * check would find that port taken.
   */
  #watchPort(server: ServerProcess): void {
    const { listensOn } = server;
    const timer = setInterval(async () => {
      if (!server.hasEnded && listensOn.length === 0) return; // it may take its time
      clearInterval(timer);
      if (server.hasEnded || listensOn.includes(this.port)) return;
      const ports = listensOn.join(", ");
      this.#write(say`It listened on port ${ports} instead of ${this.port}, so it was stopped.\n`);
      await server.stop();
    }, lookEvery);
    timer.unref();
  }

  async stop(): Promise<void> {
    await this.#starts;
    await this.#end();
  }

  /** Lets it say goodbye to its clients, and kills it if that takes too long. */
  async #end(): Promise<void> {
    this.onEnding();
    const server = this.#server;
    this.#stopped = server;
    if (!server || server.hasEnded) return;
    if (process.platform !== "win32") {
      server.signal("SIGTERM");
      const limit = new Promise((resolve) => setTimeout(resolve, grace).unref());
      await Promise.race([server.ended, limit]);
    }
    await server.stop();
  }

  #write(text: string): void {
    this.#shown.output = (this.#shown.output + text).slice(-kept);
    this.#update();
  }

  #update(): void {
    const isRunning = this.#server !== undefined && !this.#server.hasEnded;
    this.#shown.state = isRunning ? "running" : this.#isDue ? "starting" : "stopped";
    this.#onChange();
  }
}
