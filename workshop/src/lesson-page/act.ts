import type { IncomingMessage, ServerResponse } from "node:http";
import { ExpectedError } from "../expected-error.ts";
import { isLanguage, language as spoken } from "../language/language.ts";
import { crowdSizes } from "./crowd.ts";
import type { LessonActions, LessonFeed } from "./feed.ts";

/** Bytes of a request at most. */
const limit = 10_000;

type Body = Record<string, unknown>;

/** What can be asked for, by path; what is returned is sent as JSON. A wrong body is refused. */
const actions: Record<string, (actions: LessonActions, body: Body) => unknown> = {
  "/lesson/hint": ({ hint }, { title }) => hint(asText(title)),
  "/lesson/open": async ({ open }, { file, line, column }) => {
    const place = { file: asText(file), line: asNumber(line), column: asNumber(column) };
    return { complaint: (await open(place)) ?? null };
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

class BadRequest extends Error {}

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

async function readBody(request: IncomingMessage): Promise<Body> {
  let text = "";
  for await (const chunk of request) {
    text += chunk;
    if (text.length > limit) throw new BadRequest();
  }
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) return { ...body };
  } catch {
    // told below
  }
  throw new BadRequest();
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  throw new BadRequest();
}

function asNumber(value: unknown): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new BadRequest();
}
