import type { ServerProcess } from "@chatterbox/checks/servers/server-process";
import type { WarmProcesses } from "@chatterbox/checks/servers/warm";
import { say } from "@chatterbox/words/say";

/** How many characters of the live server's output are kept for the screen. */
const kept = 4000;
/** How long it may take to say goodbye, in milliseconds. */
const grace = 300;
/** How often it is looked at where it listens, until it does; in milliseconds. */
const lookEvery = 500;

/**
 * The attendee's server as people connect to it. The checks have a server of their own, so that they
 * never meet in a chat.
 */
export class LiveServer {
  readonly port: number;
  readonly #host: string;
  readonly #warm: WarmProcesses;
  readonly #onChange: () => void;
  #server: ServerProcess | undefined;
  #turn: Promise<void> = Promise.resolve();
  /** The one that is ended here, as nobody needs it any more. */
  #dismissed: ServerProcess | undefined;
  /** The last of what it wrote, since it was started. */
  output = "";

  /** @param onChange called when it has written something, or ended */
  constructor(port: number, host: string, warm: WarmProcesses, onChange: () => void) {
    this.port = port;
    this.#host = host;
    this.#warm = warm;
    this.#onChange = onChange;
  }

  /** Told when it has ended by itself, or because it listened elsewhere. */
  onEnd: () => void = () => {};

  /** Told before it is ended or started anew here. */
  onEnding: () => void = () => {};

  /** Resolves when every start that has been asked for is over. */
  get settled(): Promise<void> {
    return this.#turn;
  }

  /** Its process; undefined until it has been started. */
  get process(): ServerProcess | undefined {
    return this.#server;
  }

  /** Whether it is about to be started. */
  starting = false;

  /** Whether it has been started and has not ended. */
  get running(): boolean {
    return this.#server !== undefined && !this.#server.hasEnded;
  }

  /** Stops it and runs it anew. Calls are worked off in turn. */
  restart(file: string): Promise<void> {
    const turn = this.#turn.then(async () => {
      this.starting = true;
      await this.#end();
      this.output = "";
      const onOutput = (text: string) => {
        this.output = (this.output + text).slice(-kept);
        this.#onChange();
      };
      const server = await this.#warm.run({ file, port: this.port, host: this.#host, onOutput });
      this.#server = server;
      server.ended.then(() => {
        this.#onChange();
        if (server !== this.#dismissed) this.onEnd();
      });
      this.#watchPort(server);
      this.starting = false;
    });
    this.#turn = turn.catch(() => {}); // the next save is another try
    return turn;
  }

  /**
   * Stops a server that listens on another port than its own, as soon as it does: nobody would find it
   * there, and the checks would find that port taken.
   */
  #watchPort(server: ServerProcess): void {
    const { listensOn } = server;
    const timer = setInterval(async () => {
      if (!server.hasEnded && listensOn.length === 0) return; // it may take its time
      clearInterval(timer);
      if (server.hasEnded || listensOn.includes(this.port)) return;
      const ports = listensOn.join(", ");
      this.output += say`It listened on port ${ports} instead of ${this.port}, and was stopped.\n`;
      await server.stop();
    }, lookEvery);
    timer.unref();
  }

  /** Stops it. */
  async stop(): Promise<void> {
    await this.#turn;
    await this.#end();
  }

  /** Lets it say goodbye to its clients, and ends it if it takes long over that. */
  async #end(): Promise<void> {
    this.onEnding();
    const server = this.#server;
    this.#dismissed = server;
    if (!server || server.hasEnded) return;
    if (process.platform !== "win32") {
      server.signal("SIGTERM");
      const limit = new Promise((resolve) => setTimeout(resolve, grace).unref());
      await Promise.race([server.ended, limit]);
    }
    await server.stop();
  }
}
