import { Lesson } from "@chatterbox/attendee/lesson";
import type { ServerProcess } from "@chatterbox/checks/servers/server-process";
import type { WarmProcesses } from "@chatterbox/checks/servers/warm";
import { findStep } from "@chatterbox/stages/stages";
import { expect, test } from "vitest";
import { LiveServer } from "../src/lesson/live-server.ts";

test("a saved server counts as starting until it has been started, and as stopped once it ends", async () => {
  const { live, state, end } = serve();
  expect(state()).toBe("starting"); // the first of all
  await live.restart("server.ts");
  expect(state()).toBe("running");
  await end();
  expect(state()).toBe("stopped");
  live.expectRestart(); // a save
  expect(state()).toBe("starting");
  await live.restart("server.ts");
  await end(); // it crashes at once
  expect(state()).toBe("stopped");
  await live.stop();
});

test("an end is reported only if the server ended on its own", async () => {
  const { live, end } = serve();
  let ends = 0;
  live.onEnd = () => {
    ends++;
  };
  await live.restart("server.ts");
  await live.restart("server.ts");
  expect(ends).toBe(0);
  await end();
  expect(ends).toBe(1);
  await live.stop();
});

/** A live server whose processes are made up. */
function serve() {
  const lesson = new Lesson(findStep("1"), "http://localhost:8000");
  let end = async () => {};
  const run = async () => {
    let isEnded = () => {};
    const ended = new Promise<void>((resolve) => {
      isEnded = resolve;
    });
    const server = {
      hasEnded: false,
      ended,
      listensOn: [8000],
      signal: () => end(),
      stop: () => end(),
    };
    end = async () => {
      server.hasEnded = true;
      isEnded();
      await ended;
    };
    return server as unknown as ServerProcess;
  };
  const warm = { run } as unknown as WarmProcesses;
  const live = new LiveServer(8000, "127.0.0.1", warm, lesson);
  return { live, state: () => lesson.state.live.state, end: () => end() };
}
