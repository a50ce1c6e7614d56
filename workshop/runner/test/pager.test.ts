import type { EventEmitter } from "node:events";
import { PassThrough, Writable } from "node:stream";
import { columnsOf } from "@chatterbox/words/terminal";
import { expect, test } from "vitest";
import { Pager } from "../src/terminal/pager.ts";
import { Screen } from "../src/terminal/screen.ts";

const red = (text: string) => `\x1b[31m${text}\x1b[39m`;

/** Lines of which every second is too long for 40 columns, in a colour. */
const text = Array.from({ length: 30 }, (_, index) =>
  index % 2 ? red(`line ${index + 1} ${"is long ".repeat(8)}`) : `line ${index + 1}`,
).join("\n");

test("a page fits the terminal, and every line is on some page", () => {
  for (const [columns, rows] of [
    [40, 12],
    [60, 20],
    [100, 30],
  ] as const) {
    const { terminal, pager } = cover(columns, rows);
    const seen = new Set<string>();
    for (let last = ""; last !== terminal.shown; ) {
      last = terminal.shown;
      const shown = last.split("\n");
      expect(shown.length).toBeLessThan(rows);
      expect(shown.filter((row) => columnsOf(row) > columns)).toEqual([]);
      for (const [line] of last.matchAll(/line \d+(?= )|line \d+$/gm)) seen.add(line);
      pager.press("space");
    }
    expect(seen.size).toBe(30);
  }
});

test("a line that is broken keeps its colour in every row", () => {
  const rows = cover(40, 12).terminal.shown.split("\n");
  expect(rows.filter((row) => /is long/.test(row)).length).toBeGreaterThan(3);
  for (const row of rows.filter((row) => /is long/.test(row))) {
    expect(row.startsWith("\x1b[31m") && row.endsWith("\x1b[39m"), row).toBe(true);
  }
});

test("arrows, letters, Space and Enter turn the page both ways, up to the ends", () => {
  const { terminal, pager } = cover(40, 12);
  const first = terminal.shown;
  for (const [on, back] of [
    ["down", "up"],
    ["j", "k"],
    ["space", "b"],
    ["return", "pageup"],
  ] as const) {
    expect(pager.press(on)).toBe(true);
    expect(terminal.shown).not.toBe(first);
    expect(pager.press(back)).toBe(true);
    expect(terminal.shown).toBe(first);
    expect(pager.press(back)).toBe(true);
    expect(terminal.shown).toBe(first);
  }
});

test("q and Esc leave a text, and any key leaves a text of one page", () => {
  const { terminal, pager } = cover(40, 12);
  for (const key of ["q", "escape"]) expect(pager.press(key)).toBe(false);
  const short = new Pager(new Screen(terminal), "one line");
  expect(short.press("space")).toBe(false);
});

test("a new size redraws the page from the line at its top", () => {
  const { terminal, pager, screen } = cover(40, 12);
  pager.press("space");
  const [top = ""] = /line \d+/.exec(terminal.shown) ?? [];
  terminal.resize(100, 30);
  expect(terminal.shown.split("\n")[0]).toContain(top);
  screen.close();
  expect(terminal.output.listenerCount("resize")).toBe(0);
});

/** A text that covers a terminal, which draws it again when its size changes. */
function cover(columns: number, rows: number) {
  const terminal = new FakeTerminal(columns, rows);
  const screen = new Screen(terminal);
  const pager = new Pager(screen, text);
  screen.listen(
    () => {},
    () => {},
    () => pager.draw(),
  );
  pager.draw();
  return { terminal, screen, pager };
}

/** A stand-in for a terminal that keeps the last frame and can be resized. */
class FakeTerminal {
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
