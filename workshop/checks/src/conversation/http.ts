import { request } from "node:http";
import { messageOf } from "@chatterbox/words/expected-error";
import { type Said, say } from "@chatterbox/words/say";
import type { Address } from "./client.ts";
import type { Conversation } from "./conversation.ts";
import { CheckFailure } from "./failure.ts";

export type Answer = { status: number; body: string };

/**
 * Sends `GET /` over a new connection and reads the answer.
 * @throws CheckFailure if no complete answer comes
 */
export async function get(conversation: Conversation, who = "HTTP"): Promise<Answer> {
  const { address, transcript, handshakeLimit } = conversation;
  transcript.add(who, "sends", "GET /");
  try {
    const answer = await fetchRoot(address, handshakeLimit);
    transcript.add(who, "receives", say`status ${answer.status}: ${answer.body.slice(0, 200)}`);
    return answer;
  } catch (error) {
    const reason = messageOf(error);
    const cause = error instanceof TooSlow ? neverEnded() : likelyCause(reason);
    transcript.add(who, "misses", say`an answer (${reason})`).unexpected = true;
    if (isBroken(reason)) await conversation.failIfEnding(cause);
    throw new CheckFailure(say`GET / failed: ${reason}.`, cause);
  }
}

class TooSlow extends Error {}

const neverEnded = (): Said =>
  say`The response is never ended: call response.end(…) when it is complete.`;

/** @param limit milliseconds for the complete answer */
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
    // A server that trickles data is never idle, so the limit is for the complete answer.
    const timer = setTimeout(() => {
      const seconds = Number((limit / 1000).toPrecision(1)); // 2, not 2.1
      sent.destroy(new TooSlow(say`no complete answer within ${seconds} seconds`));
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

/** @param reason Node's error message */
function likelyCause(reason: string): Said | undefined {
  if (reason.includes("Parse Error")) return say`The answer is not HTTP.`;
  if (reason.includes("hang up") || reason.includes("ECONNRESET")) {
    return say`The connection was closed without an answer: an error in the handler?`;
  }
  if (reason.includes("ECONNREFUSED")) {
    return say`Nothing is listening any more: the server was closed, or has ended.`;
  }
}
