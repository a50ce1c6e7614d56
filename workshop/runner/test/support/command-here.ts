import { PassThrough, Writable } from "node:stream";
import { root } from "@chatterbox/stages/repository";
import { setLanguage } from "@chatterbox/words/language";
import type { Caller } from "../../src/caller.ts";
import { main } from "../../src/cli.ts";
import { Output } from "./output.ts";

type Options = {
  env?: NodeJS.ProcessEnv;
  folder?: string;
  /** Whether the command has a terminal. */
  terminal?: boolean;
};

/** A command that runs in this process, which is a second cheaper than starting it. */
export class CommandHere extends Output {
  /** Resolves with the exit status. */
  readonly ended: Promise<number>;
  readonly #input = new PassThrough();
  readonly #screen: Writable;
  readonly #interrupts = new Set<() => void>();

  /** @param work the command's arguments, or what to do in its place */
  constructor(
    work: readonly string[] | ((caller: Caller) => Promise<number>),
    { env, folder = root, terminal = false }: Options = {},
  ) {
    super();
    this.#screen = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        this.add(chunk.toString());
        done();
      },
    });
    if (terminal) {
      Object.assign(this.#input, { isTTY: true });
      Object.assign(this.#screen, { isTTY: true, columns: 100, rows: 40 });
    }
    const run = typeof work === "function" ? work : (caller: Caller) => main([...work], caller);
    this.ended = this.#run(run, {
      terminal: { input: this.#input, output: this.#screen },
      env: { LC_ALL: "C", ...env },
      folder,
      print: (text = "") => this.add(`${text}\n`),
      warn: (text) => {
        this.stderr += `${text}\n`;
      },
      onInterrupt: (end) => {
        this.#interrupts.add(end);
        return () => this.#interrupts.delete(end);
      },
    });
    this.ended.catch(() => {}); // a test that awaits it fails
  }

  press(key: string): void {
    this.#input.write(key);
  }

  resize(columns: number, rows: number): void {
    Object.assign(this.#screen, { columns, rows });
    this.#screen.emit("resize");
  }

  /** Asks it to end, as Ctrl-C does. @returns its exit status */
  interrupt(): Promise<number> {
    for (const end of this.#interrupts) end();
    return this.ended;
  }

  async #run(work: (caller: Caller) => Promise<number>, caller: Caller): Promise<number> {
    try {
      return await work(caller);
    } finally {
      setLanguage("en");
      this.finish();
    }
  }
}

/** Runs a command to its end. */
export async function run(args: readonly string[], options?: Options) {
  const command = new CommandHere(args, options);
  const code = await command.ended;
  return { code, stdout: command.stdout, stderr: command.stderr };
}
