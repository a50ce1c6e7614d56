import { Lesson } from "@chatterbox/attendee/lesson";
import type { ServerProcess } from "@chatterbox/checks/servers/server-process";
import { type Step, steps } from "@chatterbox/stages/stages";
import { FakeTerminal } from "@chatterbox/testing/fake-terminal";
import { expect, test } from "vitest";
import type { LiveServer } from "../src/lesson/live-server.ts";
import { Screen } from "../src/terminal/terminal.ts";
import { View } from "../src/terminal/view.ts";

test("a program has not ended where it is about to be started anew, after the verdict", () => {
  const { view, live, begin } = lesson();
  begin();
  expect(stateAt("done")).toBe("starting"); // the first of all
  Object.assign(live, { process: process(), running: true });
  expect(stateAt("done")).toBe("running");
  live.running = false;
  expect(stateAt("done")).toBe("stopped");
  begin();
  expect(stateAt("checking")).toBe("starting");
  expect(stateAt("done")).toBe("starting"); // saved, and not started yet
  Object.assign(live, { process: process() });
  expect(stateAt("done")).toBe("stopped"); // it crashed at once

  function stateAt(phase: "checking" | "done") {
    view.state.phase = phase;
    view.draw();
    return view.state.live.state;
  }
});

test("a program that has ended stays so in a run that does not start it anew", () => {
  const { view, live, begin } = lesson();
  Object.assign(live, { process: process() });
  view.state.phase = "done";
  view.draw();
  view.keepLive();
  begin();
  view.state.phase = "done";
  view.draw();
  expect(view.state.live.state).toBe("stopped");
});

const process = () => ({}) as ServerProcess;

/** A lesson on a terminal, with a server that is told how it does. */
function lesson() {
  const live = { process: undefined, running: false, starting: false, output: "" };
  const lesson = new Lesson(steps[1] as Step, "http://localhost:8000");
  const { state } = lesson;
  const screen = new Screen(new FakeTerminal(80, 24));
  const view = new View(lesson, screen, live as unknown as LiveServer);
  const begin = () => Object.assign(state, { results: [], phase: "checking" });
  return { view, live, begin };
}
