import type { Lesson, LessonState } from "@chatterbox/attendee/lesson";
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
  readonly #lesson: Lesson;
  #server: ServerProcess | undefined;
  #starts: Promise<void> = Promise.resolve();
  /** Whether code was saved that is yet to be started. */
  #isDue = true;
  /** The process that we stopped or are stopping: it didn't end on its own. */
  #stopped: ServerProcess | undefined;

  /** @param lesson where its state and output are shown */
  constructor(port: number, host: string, warm: WarmProcesses, lesson: Lesson) {
    this.port = port;
    this.#host = host;
    this.#warm = warm;
    this.#lesson = lesson;
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
      this.#show({ output: "" });
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
    const server = this.#server;
    this.#stopped = server;
    this.#update(); // from now on, nobody should go there
    this.onEnding();
    if (!server || server.hasEnded) return;
    if (process.platform !== "win32") {
      server.signal("SIGTERM");
      const limit = new Promise((resolve) => setTimeout(resolve, grace).unref());
      await Promise.race([server.ended, limit]);
    }
    await server.stop();
  }

  #write(text: string): void {
    this.#show({ output: (this.#lesson.state.live.output + text).slice(-kept) });
  }

  #update(): void {
    const isRunning = this.#server && this.#server !== this.#stopped && !this.#server.hasEnded;
    this.#show({ state: isRunning ? "running" : this.#isDue ? "starting" : "stopped" });
  }

  #show(changes: Partial<LessonState["live"]>): void {
    this.#lesson.change({ live: { ...this.#lesson.state.live, ...changes } });
  }
}
