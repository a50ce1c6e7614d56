import { Lesson } from "@chatterbox/attendee/lesson";
import {
  findMisplacedEdit,
  movedNote,
  moveMisplacedEdit,
} from "@chatterbox/attendee/misplaced-edit";
import { copyFile, copyFolder, ensureCopy } from "@chatterbox/attendee/playground";
import { nextStep } from "@chatterbox/attendee/progress";
import { WarmProcesses } from "@chatterbox/checks/servers/warm";
import {
  type ClassroomOptions,
  joinClassroom,
  type Membership,
} from "@chatterbox/classroom/membership";
import { serveLesson } from "@chatterbox/lesson-page/routes";
import {
  invitation,
  lanAddress,
  lessonPageAddress,
  type PageAddresses,
  pageAddresses,
} from "@chatterbox/pages/addresses";
import { canOpenBrowser, openInBrowser } from "@chatterbox/pages/browser";
import { serveChatPage } from "@chatterbox/pages/chat-page";
import { shown } from "@chatterbox/stages/repository";
import type { Step } from "@chatterbox/stages/stages";
import { ExpectedError, messageOf } from "@chatterbox/words/expected-error";
import { say } from "@chatterbox/words/say";
import type { Caller } from "../caller.ts";
import { listeningPort } from "../listening-port.ts";
import { Screen } from "../terminal/screen.ts";
import type { Command } from "./command.ts";
import { stepArgument } from "./step-argument.ts";

export const command: Command = {
  usage: "[lesson] [-- --port 8001] [-- --lan] [-- --no-open] [-- --classroom CODE]",
  help: `Starts a lesson: copies its code to playground/ if you have no copy yet, runs your copy, and checks it
at every save. Without a number, it continues where you left off.
  -- --port 8001   the port of your server, or the next free one; 8000 by default
  -- --lan         lets neighbours in: your server and the chat page listen on all addresses of this
                   machine, and a QR code takes phones there
  -- --no-open     doesn't open the lesson page; w opens it
  -- --move        moves your edits from lessons/ to your copy
  -- --classroom CODE --name NICKNAME
                   joins a classroom: your instructor's board shows which check you are at, but not
                   your code unless you press c. The code is on the projector; the address of the
                   board's machine works too. A nickname is optional. Remembered for twelve hours
  -- --no-classroom   leaves the classroom`,
  options: {
    port: { type: "string" },
    lan: { type: "boolean" },
    move: { type: "boolean" },
    "no-open": { type: "boolean" },
    classroom: { type: "string" },
    name: { type: "string" },
    "no-classroom": { type: "boolean" },
  },
  async run({ positionals, values }, caller) {
    let step: Step | undefined = await stepArgument(positionals, nextStep);
    const notes = values.move ? await moveEdit(step) : [];
    const classroom = await joinClassroom(values as ClassroomOptions);
    const options = { ...values, classroom, notes, opens: !values["no-open"] } as LessonOptions;
    try {
      while (step) {
        step = await takeLesson(step, caller, options);
        options.opens = false; // the open page goes along
        options.notes = []; // they have been shown
      }
    } finally {
      classroom?.close();
    }
    return 0;
  },
};

type LessonOptions = {
  port?: string;
  lan?: boolean;
  classroom: Membership | undefined;
  notes: string[];
  opens: boolean;
};

/** Runs a lesson until the attendee leaves it. @returns the lesson to continue with, if any */
async function takeLesson(
  step: Step,
  { terminal, env, onInterrupt }: Caller,
  { port: wish, lan = false, classroom, notes, opens }: LessonOptions,
): Promise<Step | undefined> {
  const host = lan ? "0.0.0.0" : "127.0.0.1";
  const { port, note } = await listeningPort(wish, host);
  const isNew = await ensureCopy(step);
  const warm = new WarmProcesses(copyFolder(step));
  void warm.refill(1); // it starts while this process loads the rest
  const lesson = new Lesson(step, `http://localhost:${port}`);
  const lessonPage = serveLesson(lesson);
  const [{ Session }, page] = await Promise.all([
    import("../lesson/session.ts"),
    serveChatPage(port, host, { lesson: lessonPage.answer }).catch(unlessExpected),
  ]);
  const served = "close" in page ? page : undefined;
  const addresses = served && pageAddresses(served.port, lan, host);
  const screen = new Screen(terminal);
  const file = shown(copyFile(step));
  const all = [...notes, note, isNew && say`${file} is your copy: open it in your editor.`];
  if ("message" in page) all.push(page.message);
  if (lan && !lanAddress())
    all.push(say`This machine isn't on a network, so neighbours can't connect.`);
  const lines = all.filter((line) => typeof line === "string");
  if (!screen.interactive)
    introduce(screen, [...lines, say`${file} runs at http://localhost:${port}`], step, addresses);
  const lessonPageUrl = addresses && lessonPageAddress(addresses, step);
  lesson.change({ page: addresses, lessonPage: lessonPageUrl, notes: lines });
  const session = new Session(lesson, screen, warm, { port, host, page: lessonPage, classroom });
  let left = false;
  served?.built.catch((error: unknown) => session.addNote(messageOf(error)));
  if (addresses && opens && screen.interactive && canOpenBrowser(env)) {
    lessonPage
      .build()
      .then(() => (left ? undefined : openInBrowser(lessonPageAddress(addresses, step))))
      .catch((error: unknown) => session.addNote(messageOf(error)));
  }
  const ignoreInterrupts = onInterrupt(() => session.quit());
  try {
    return await session.run();
  } finally {
    left = true;
    ignoreInterrupts();
    await Promise.all([served?.close(), lessonPage.close()]);
  }
}

/** Turns an expected failure into a value. @throws any other */
function unlessExpected(error: unknown): ExpectedError {
  if (error instanceof ExpectedError) return error;
  throw error;
}

/** Prints what the top of the screen shows in a terminal. */
function introduce(
  screen: Screen,
  lines: string[],
  step: Step,
  page: PageAddresses | undefined,
): void {
  for (const line of lines) screen.print(`  ${line}`);
  if (page) {
    screen.print(`  ${say`Chat with it at ${page.url}`}`);
    screen.print(`  ${say`The lesson page: ${lessonPageAddress(page, step)}`}`);
  }
  if (page?.lanUrl) screen.print(invitation(page.lanUrl));
}

async function moveEdit(step: Step): Promise<string[]> {
  const edit = await findMisplacedEdit(step);
  if (!edit) return [say`There is nothing to move: the workshop's own file is unchanged.`];
  return [movedNote(step, await moveMisplacedEdit(step, edit))];
}
