import type { IncomingMessage, ServerResponse } from "node:http";
import type { CodeLocation } from "@chatterbox/checks/rendering/crash";
import { actionsOn, BadRequest } from "@chatterbox/pages/actions";
import { sendJson } from "@chatterbox/pages/serve";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { type Language, languages, language as spoken } from "@chatterbox/words/language";
import * as v from "valibot";
import { crowdSizes } from "./crowd-sizes.ts";
import type { FilePair } from "./snapshot.ts";

/** What the page can ask of a running lesson. */
export type LessonActions = {
  /** Shows one more hint for a failed check. */
  hint(title: string): Promise<void>;
  /** Opens the attendee's file in their editor. @returns a note to show, if any */
  open(location: CodeLocation): Promise<string | undefined>;
  /** Goes to another lesson. @returns false if there is none with this number */
  go(lesson: number): boolean;
  /** Runs the checks again. */
  run(): void;
  /** Switches to another language and runs the checks again in it. */
  speak(language: Language): void;
  /** Sends a crowd of this size to the attendee's server, unless one is already there. */
  sendCrowd(people: number): void;
  /** Sends the crowd home; once it has left, discards its report. */
  endCrowd(): void;
  /** Compares two programs file by file; each is a stage's name or "mine". */
  compare(from: string, to: string): Promise<FilePair[]>;
};

const action = actionsOn<LessonActions>();

const integer = v.pipe(v.number(), v.safeInteger());
const place = v.object({ file: v.string(), line: integer, column: integer });

/** The actions by path. What they return is sent as JSON. */
const routes = new Map([
  ["/lesson/hint", action(v.object({ title: v.string() }), ({ hint }, { title }) => hint(title))],
  ["/lesson/open", action(place, async ({ open }, at) => ({ notice: (await open(at)) ?? null }))],
  [
    "/lesson/go",
    action(v.object({ lesson: integer }), ({ go }, { lesson }) => {
      if (!go(lesson)) throw new BadRequest();
    }),
  ],
  ["/lesson/run", action(v.object({}), ({ run }) => run())],
  [
    "/lesson/language",
    action(v.object({ language: v.picklist(languages) }), ({ speak }, { language }) => {
      if (language !== spoken()) speak(language); // every open page sends this
    }),
  ],
  [
    "/lesson/crowd",
    action(v.object({ people: v.picklist(crowdSizes) }), ({ sendCrowd }, { people }) =>
      sendCrowd(people),
    ),
  ],
  ["/lesson/crowd-end", action(v.object({}), ({ endCrowd }) => endCrowd())],
  [
    "/lesson/compare",
    action(v.object({ from: v.string(), to: v.string() }), ({ compare }, { from, to }) =>
      compare(from, to),
    ),
  ],
]);

/** Does what a page asks for and answers with the result as JSON. */
export async function act(
  actions: LessonActions | undefined,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const route = routes.get(path);
  if (!route) return sendJson(response, null, 404);
  if (!actions) return sendJson(response, null, 503);
  try {
    sendJson(response, (await route(actions, request)) ?? null);
  } catch (error) {
    if (error instanceof BadRequest) return sendJson(response, null, 400);
    if (!(error instanceof ExpectedError)) throw error;
    sendJson(response, { complaint: error.message }, 409);
  }
}
