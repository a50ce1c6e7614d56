import type { IncomingMessage, ServerResponse } from "node:http";
import { BadRequest, type Body, readBody } from "@chatterbox/pages/read-body";
import { sendJson } from "@chatterbox/pages/serve";
import { ExpectedError } from "@chatterbox/words/expected-error";
import { isLanguage, language as spoken } from "@chatterbox/words/language";
import type { LessonActions } from "./actions.ts";
import { crowdSizes } from "./crowd-sizes.ts";

/** What can be asked for, by path; what is returned is sent as JSON. A wrong body is refused. */
const actions: Record<string, (actions: LessonActions, body: Body) => unknown> = {
  "/lesson/hint": ({ hint }, { title }) => hint(asText(title)),
  "/lesson/open": async ({ open }, { file, line, column }) => {
    const place = { file: asText(file), line: asNumber(line), column: asNumber(column) };
    return { notice: (await open(place)) ?? null };
  },
  "/lesson/go": ({ go }, { lesson }) => {
    if (!go(asNumber(lesson))) throw new BadRequest();
  },
  "/lesson/run": ({ run }) => run(),
  "/lesson/language": ({ speak }, { language }) => {
    if (!isLanguage(language)) throw new BadRequest();
    if (language !== spoken()) speak(language); // several open pages ask for the same
  },
  "/lesson/crowd": ({ sendCrowd }, { people }) => {
    if (!crowdSizes.includes(asNumber(people))) throw new BadRequest();
    sendCrowd(asNumber(people));
  },
  "/lesson/crowd-end": ({ endCrowd }) => endCrowd(),
  "/lesson/compare": ({ compare }, { from, to }) => compare(asText(from), asText(to)),
};

/** Does what a page asks for, and answers with the result as JSON. */
export async function act(
  lesson: LessonActions | undefined,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const action = Object.hasOwn(actions, path) ? actions[path] : undefined;
  if (!action) return sendJson(response, null, 404);
  if (!lesson) return sendJson(response, null, 503);
  try {
    const result = await action(lesson, await readBody(request));
    sendJson(response, result ?? null);
  } catch (error) {
    if (error instanceof BadRequest) return sendJson(response, null, 400);
    if (!(error instanceof ExpectedError)) throw error;
    sendJson(response, { complaint: error.message }, 409);
  }
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  throw new BadRequest();
}

function asNumber(value: unknown): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new BadRequest();
}
