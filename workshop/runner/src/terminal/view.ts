import type { Lesson, LessonState } from "@chatterbox/attendee/lesson";
import type { Result } from "@chatterbox/checks/check-runner";
import type { ServerProcess } from "@chatterbox/checks/servers/server-process";
import type { LiveServer } from "../lesson/live-server.ts";
import { renderEnd } from "./live-output.ts";
import { Pager } from "./pager.ts";
import { renderLines, renderScreen } from "./screen.ts";
import type { Screen } from "./terminal.ts";
import { renderTypeMistakes } from "./type-mistakes.ts";

/**
 * Milliseconds in which changes are gathered while the checks run: a screen takes some to draw, in
 * which the verdict would have to wait, and nobody could read a dozen of them.
 */
const pause = 60;

/** Shows a lesson: draws it in the terminal, or prints it where there is none, and tells the lesson page. */
export class View {
  readonly state: LessonState;
  readonly screen: Screen;
  readonly lesson: Lesson;
  readonly #live: LiveServer;
  /** What is on the screen in place of the lesson. */
  #pager: Pager | undefined;
  /** The process that people chat with, and the results of the run that has started it. */
  #shown: { process?: ServerProcess | undefined; results?: Result[] } = {};

  /** What will draw the screen. */
  #drawing: NodeJS.Timeout | undefined;
  /** Whether the next run begins without starting another process. */
  #keepsLive = false;

  constructor(lesson: Lesson, screen: Screen, live: LiveServer) {
    this.lesson = lesson;
    this.state = lesson.state;
    this.screen = screen;
    this.#live = live;
  }

  /** Shows the state as it is now; while the checks run, a little later. */
  draw(): void {
    this.#lookAtLive();
    this.lesson.changed();
    if (!this.screen.interactive) return;
    if (this.state.phase === "checking") this.#drawing ??= setTimeout(this.#drawNow, pause).unref();
    else this.#drawNow();
  }

  #drawNow = (): void => {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    if (this.#pager) return;
    this.screen.draw(renderScreen(this.state, this.screen.width, this.screen.height));
  };

  /** Draws again what the terminal shows, the lesson or what covers it. */
  redraw(): void {
    if (this.#pager) this.#pager.draw();
    else this.draw();
  }

  /** Tells the attendee something, in place of what was told before. */
  note(text: string): void {
    this.state.notes = [text];
    this.draw();
    if (!this.screen.interactive) this.screen.print(`  ! ${text}`);
  }

  /** Tells the attendee something besides. */
  tell(note: string): void {
    this.state.notes.push(note);
    if (this.screen.interactive) this.draw();
    else this.screen.print(`  ! ${note}`);
  }

  /** Shows the verdict of a run. */
  report(): void {
    this.#lookAtLive();
    if (this.screen.interactive) this.draw();
    else this.screen.print(renderLines(this.state, this.screen.width));
    this.lesson.notify();
  }

  /** Tells that the server for people has ended by itself, and what it wrote last. */
  reportEnd(): void {
    this.draw();
    if (this.screen.interactive) return;
    this.screen.print(renderEnd(this.state, this.screen.width).join("\n"));
  }

  /** Shows what the type checker found. */
  reportTypes(): void {
    this.draw();
    if (this.screen.interactive || this.state.typeMistakes?.length === 0) return;
    this.screen.print(renderTypeMistakes(this.state, this.screen.width).join("\n"));
  }

  /** Shows something else than the lesson, until a key is pressed. */
  cover(text: string): void {
    this.#pager = new Pager(this.screen, text);
    this.#pager.draw();
  }

  /** Whether something else than the lesson is shown. */
  get covered(): boolean {
    return this.#pager !== undefined;
  }

  /** Mutex a page of what covers the lesson, or goes back to the lesson. */
  turnPage(key: string): void {
    if (this.#pager?.press(key)) return;
    this.uncover();
    this.draw();
  }

  /** The lesson is drawn again the next time. */
  uncover(): void {
    this.#pager = undefined;
  }

  /** The run that begins next leaves the server for people as it is. */
  keepLive(): void {
    this.#keepsLive = true;
  }

  /** Takes over how the server for people does. */
  #lookAtLive(): void {
    const { results, phase, live } = this.state; // each run has a list of its own
    const { process, running, starting, output } = this.#live;
    const isKept = this.#keepsLive && results !== this.#shown.results;
    if (isKept) this.#keepsLive = false;
    if (isKept || process !== this.#shown.process) this.#shown = { process, results };
    const isDue = phase === "checking" || starting || this.#shown.results !== results;
    Object.assign(live, { state: running ? "running" : isDue ? "starting" : "stopped", output });
  }
}
