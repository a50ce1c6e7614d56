import type { IncomingMessage, ServerResponse } from "node:http";
import { ExpectedError } from "../expected-error.ts";
import { isLanguage, language as spoken } from "../language/language.ts";
import { BadRequest, type Body, readBody } from "../page/read-body.ts";
import { crowdSizes } from "./crowd-sizes.ts";
import type { LessonActions, LessonFeed } from "./feed.ts";

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
  feed: LessonFeed,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const action = Object.hasOwn(actions, path) ? actions[path] : undefined;
  if (!action) return answer(response, 404, null);
  if (!feed.actions) return answer(response, 503, null);
  try {
    const result = await action(feed.actions, await readBody(request));
    answer(response, 200, result ?? null);
  } catch (error) {
    if (error instanceof BadRequest) return answer(response, 400, null);
    if (!(error instanceof ExpectedError)) throw error;
    answer(response, 409, { complaint: error.message });
  }
}

function answer(response: ServerResponse, status: number, result: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(result));
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  throw new BadRequest();
}

function asNumber(value: unknown): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new BadRequest();
}
