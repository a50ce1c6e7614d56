import type { IncomingMessage, ServerResponse } from "node:http";
import type { Lesson } from "@chatterbox/attendee/lesson";
import { sendEvents } from "@chatterbox/pages/event-stream";
import { lessonPage } from "@chatterbox/pages/pages";
import { pageFiles, sendJson, sendText, setPageHeaders } from "@chatterbox/pages/serve";
import { isLanguage } from "@chatterbox/words/language";
import { say } from "@chatterbox/words/say";
import { act, type LessonActions } from "./actions.ts";
import { buildSnapshot } from "./build-snapshot.ts";
import { isOwnPage } from "./guard.ts";
import type { CrowdShown, LessonSnapshot } from "./snapshot.ts";

/** The lesson page, served below /lesson. */
export type LessonPage = {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Builds the page if necessary. @throws ExpectedError if it can't be built */
  build(): Promise<void>;
  /** Gives the page control over the lesson. */
  connect(actions: LessonActions, crowd: () => CrowdShown | undefined): void;
  /** Stops a build in progress. */
  close(): Promise<void>;
};

/** Serves a lesson's page, events and actions, only to browsers on this machine. */
export function serveLesson(lesson: Lesson): LessonPage {
  const files = pageFiles(lessonPage);
  let actions: LessonActions | undefined;
  let crowd: () => CrowdShown | undefined = () => undefined;
  return {
    build: files.build,
    close: files.close,
    connect(newActions, newCrowd) {
      actions = newActions;
      crowd = newCrowd;
    },
    async answer(request, response) {
      setPageHeaders(response, true);
      if (!isOwnPage(request)) {
        const sentence = say`The lesson page is only for browsers on this machine, at http://localhost`;
        return sendText(response, 403, sentence);
      }
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
      if (pathname === "/lesson/events") {
        return sendEvents<LessonSnapshot>(response, (send) =>
          lesson.watch((state) => send(buildSnapshot(state, crowd()))),
        );
      }
      if (pathname === "/lesson/prose") return sendProse(searchParams, response);
      if (request.method === "POST") return act(actions, pathname, request, response);
      await files.build();
      if (/^\/lesson(\/\d*)?$/.test(pathname)) return files.sendPage(response);
      request.url = pathname.slice("/lesson".length);
      files.sendFile(request, response, () => void response.writeHead(404).end());
    },
  };
}

async function sendProse(asked: URLSearchParams, response: ServerResponse): Promise<void> {
  const { renderProse } = await import("./prose.ts"); // slow to load, and few requests need it
  const language = asked.get("lang");
  const parts = await renderProse(asked.get("page") ?? "", isLanguage(language) ? language : "en");
  sendJson(response, parts ?? null, parts ? 200 : 404);
}
