import type { EventEmitter } from "node:events";
import { PassThrough, Writable } from "node:stream";

/** A stand-in for a terminal that keeps the last frame and can be resized. */
export class FakeTerminal {
  readonly input = Object.assign(new PassThrough(), { isTTY: true });
  readonly output: Writable & { isTTY: boolean; columns: number; rows: number };
  /** The last frame. */
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
