import type { EventEmitter } from "node:events";
import { PassThrough, Writable } from "node:stream";

/** Stands in for a terminal: what was drawn last can be read, and its size changed. */
export class FakeTerminal {
  readonly input = Object.assign(new PassThrough(), { isTTY: true });
  readonly output: Writable & { isTTY: boolean; columns: number; rows: number };
  /** What it shows. */
  shown = "";

  constructor(columns: number, rows: number) {
    const write = (chunk: Buffer, _encoding: string, done: () => void) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it clears the screen
      this.shown = chunk.toString().replace(/^\x1b\[2J\x1b\[H/, "");
      done();
    };
    this.output = Object.assign(new Writable({ write }), { isTTY: true, columns, rows });
  }

  resize(columns: number, rows: number): void {
    Object.assign(this.output, { columns, rows });
    (this.output as EventEmitter).emit("resize");
  }
}
