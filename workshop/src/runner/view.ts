import type { LessonFeed } from "../lesson-page/feed.ts";
import type { LiveServer } from "./live-server.ts";
import { Pager } from "./pager.ts";
import { renderLines, renderScreen, renderTypeMistakes } from "./screen.ts";
import type { State } from "./state.ts";
import type { Screen } from "./terminal.ts";

/** Shows a lesson: draws it in the terminal, or prints it where there is none, and tells the lesson page. */
export class View {
  readonly state: State;
  readonly screen: Screen;
  readonly feed: LessonFeed;
  readonly #live: LiveServer;
  /** What is on the screen in place of the lesson. */
  #pager: Pager | undefined;

  constructor(state: State, screen: Screen, feed: LessonFeed, live: LiveServer) {
    this.state = state;
    this.screen = screen;
    this.feed = feed;
    this.#live = live;
  }

  /** Shows the state as it is now. */
  draw(): void {
    const idle = this.state.phase === "checking" || this.#live.starting ? "starting" : "stopped";
    const state = this.#live.running ? "running" : idle;
    Object.assign(this.state.live, { state, output: this.#live.output });
    this.feed.changed();
    if (!this.screen.interactive || this.#pager) return;
    this.screen.draw(renderScreen(this.state, this.screen.width, this.screen.height));
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
    if (this.screen.interactive) this.draw();
    else this.screen.print(renderLines(this.state, this.screen.width));
    this.feed.tellNow();
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

  /** Turns a page of what covers the lesson, or goes back to the lesson. */
  turnPage(key: string): void {
    if (this.#pager?.press(key)) return;
    this.uncover();
    this.draw();
  }

  /** The lesson is drawn again the next time. */
  uncover(): void {
    this.#pager = undefined;
  }
}
