import type { Command } from "../cli.ts";
import { LessonFeed } from "../lesson-page/feed.ts";
import { lessonRoutes } from "../lesson-page/routes.ts";
import { listeningPort } from "../listening-port.ts";
import { findMisplacedEdit, moveMisplacedEdit } from "../misplaced-edit.ts";
import { invitation, pageAddresses } from "../page/addresses.ts";
import { serveChatPage } from "../page/server.ts";
import { copyFile, copyFolder, ensureCopy } from "../playground.ts";
import { WarmProcesses } from "../processes/warm.ts";
import { nextStep } from "../progress.ts";
import { shown } from "../repository.ts";
import { canOpenBrowser, openInBrowser } from "../runner/browser.ts";
import { Screen, type Terminal } from "../runner/terminal.ts";
import type { Step } from "../stages.ts";
import { stepArgument } from "./step-argument.ts";

export const command: Command = {
  usage: "[lesson] [-- --port 8001] [-- --lan] [-- --no-open]",
  help: `Takes a lesson: copies its start to playground/ if it isn't there, runs it, and checks it at every
save. Without a number it goes on where you left off.
  -- --port 8001   your server listens there, or on the next free port; 8000 if nothing is said
  -- --lan         lets neighbours in: your server and the chat page listen on all addresses of this
                   machine, and a QR code takes phones there
  -- --no-open     leaves the lesson page closed; w opens it
  -- --move        moves what you have edited in lessons/ by mistake to your copy`,
  options: {
    port: { type: "string" },
    lan: { type: "boolean" },
    move: { type: "boolean" },
    "no-open": { type: "boolean" },
  },
  async run({ positionals, values }) {
    const terminal = { input: process.stdin, output: process.stdout };
    let step: Step | undefined = await stepArgument(positionals, nextStep);
    const notes = values.move ? await moveEdit(step) : [];
    const options = { ...values, notes, opens: !values["no-open"] } as LessonOptions;
    while (step) {
      step = await takeLesson(step, terminal, options);
      options.opens = false; // the page that is open goes along
    }
    return 0;
  },
};

type LessonOptions = { port?: string; lan?: boolean; notes: string[]; opens: boolean };

/** Runs a lesson until the attendee leaves it. @returns the lesson to go on with, if any */
async function takeLesson(
  step: Step,
  terminal: Terminal,
  { port: wish, lan = false, notes, opens }: LessonOptions,
): Promise<Step | undefined> {
  const host = lan ? "0.0.0.0" : "127.0.0.1";
  const { port, note } = await listeningPort(wish, host);
  const isNew = await ensureCopy(step);
  const warm = new WarmProcesses(copyFolder(step));
  void warm.refill(1); // it starts while this process loads the rest of itself
  const feed = new LessonFeed();
  const lesson = lessonRoutes(feed);
  const [{ Session }, page] = await Promise.all([
    import("../runner/session.ts"),
    serveChatPage(port, host, lesson),
  ]);
  const addresses = pageAddresses(page.port, lan);
  const screen = new Screen(terminal);
  const file = shown(copyFile(step));
  const beginning = isNew ? `${file} is yours now: open it in your editor.` : undefined;
  const all = [...notes, note, beginning].filter((line) => line !== undefined);
  if (lan && !addresses.lanUrl) all.push("This machine has no network: neighbours can't reach it.");
  if (!screen.interactive) {
    for (const line of [...all, `${file} runs at http://localhost:${port}`])
      screen.print(`  ${line}`);
    screen.print(`  Chat with it at ${addresses.url}`);
    screen.print(`  The lesson page: ${addresses.url}/lesson/${step.number}`);
    if (addresses.lanUrl) screen.print(invitation(addresses.lanUrl));
  }
  const session = new Session(step, screen, warm, {
    port,
    host,
    page: addresses,
    feed,
    notes: all,
  });
  page.built.catch((error: unknown) => session.tell(String(error)));
  if (opens && screen.interactive && canOpenBrowser()) {
    lesson
      .build()
      .then(() => openInBrowser(`${addresses.url}/lesson/${step.number}`))
      .catch((error: unknown) => session.tell(String(error)));
  }
  const quit = () => session.quit();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, quit);
  try {
    return await session.run();
  } finally {
    await page.close();
  }
}

async function moveEdit(step: Step): Promise<string[]> {
  const edit = await findMisplacedEdit(step);
  if (!edit) return ["There is nothing to move: the workshop's own file is unchanged."];
  const kept = await moveMisplacedEdit(step, edit);
  return [`Your edit is in ${shown(copyFile(step))} now. What that held before: ${shown(kept)}`];
}
