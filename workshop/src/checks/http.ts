import { request } from "node:http";
import type { Conversation } from "./conversation.ts";
import { CheckFailure } from "./failure.ts";
import type { Address } from "./person.ts";

/** What a server answered to a plain HTTP request. */
export type Answer = { status: number; body: string };

/**
 * Sends `GET /` over a connection of its own and reads the whole answer.
 * @throws CheckFailure if no whole answer comes
 */
export async function get(conversation: Conversation, who = "HTTP"): Promise<Answer> {
  const { address, transcript, handshakeLimit } = conversation;
  transcript.add(who, "sends", "GET /");
  try {
    const answer = await fetchRoot(address, handshakeLimit);
    transcript.add(who, "receives", `status ${answer.status}: ${answer.body.slice(0, 200)}`);
    return answer;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    transcript.add(who, "misses", `an answer: ${reason}`).unexpected = true;
    if (isBroken(reason)) await conversation.failIfEnding(cause(reason));
    throw new CheckFailure(`GET / was not answered: ${reason}.`, cause(reason));
  }
}

/** @param limit milliseconds within which the whole answer has to come */
function fetchRoot({ host, port }: Address, limit: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host, port, path: "/", agent: false, timeout: limit };
    const sent = request(options, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        if (body.length < 1_000_000) body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      response.on("error", reject);
    });
    // A server that trickles would never be idle, so the limit is for the whole answer.
    const timer = setTimeout(() => {
      sent.destroy(new Error(`no whole answer within ${limit / 1000} seconds`));
    }, limit);
    sent.on("close", () => clearTimeout(timer));
    sent.on("error", reject);
    sent.end();
  });
}

/** Whether the connection broke, as it does when the server ends. */
function isBroken(reason: string): boolean {
  return /hang up|ECONNRESET|ECONNREFUSED|aborted/.test(reason);
}

function cause(reason: string): string | undefined {
  if (reason.includes("no whole answer")) {
    return "The response is never ended: response.end(…) says that it is complete.";
  }
  if (reason.includes("Parse Error")) return "What came back is not HTTP.";
  if (reason.includes("hang up") || reason.includes("ECONNRESET")) {
    return "The connection was closed without an answer: by an error in the handler?";
  }
  if (reason.includes("ECONNREFUSED")) {
    return "Nothing listens any more: the server was closed, or has ended.";
  }
}
