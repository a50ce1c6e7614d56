import { type Said, say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { CheckFailure } from "../conversation/failure.ts";
import { type Answer, get } from "../conversation/http.ts";

/** Lesson 0: hello HTTP. */
export const helloChecks: readonly Check[] = [
  {
    title: "GET / returns status 200",
    hints: [
      "Every request needs an answer, and every answer has to end.",
      "createServer takes a function (request, response) and calls it for every request.",
      'createServer((request, response) => { response.end("hello"); }) answers with status 200.',
    ],
    async run(conversation) {
      const { status } = await get(conversation);
      if (status === 200) return;
      throw new CheckFailure(
        say`GET / returned status ${status} instead of 200.`,
        status === 404
          ? say`The server answers on another path, not on /.`
          : say`The code sets the status itself, with response.statusCode or writeHead. The default is 200.`,
      );
    },
  },
  {
    title: "everyone gets an answer, every time",
    hints: [
      "Several browsers may ask at once, and each may ask again.",
      "The server has to keep listening: don't close it or end the process in the handler.",
      "In the handler, end only this response: no server.close(), no process.exit(), no flag.",
    ],
    async run(conversation) {
      const names = ["Ann", "Bob", "Cho"];
      for (let round = 0; round < 2; round++) {
        const answers = await Promise.all(names.map((name) => getAgain(conversation, name)));
        const other = answers.find(({ status }) => status !== 200);
        if (other)
          throw new CheckFailure(say`A later request got status ${other.status}.`, laterCause());
      }
    },
  },
  {
    title: 'the greeting contains "hello"',
    hints: [
      "What a browser shows at / has to be a greeting.",
      "What you pass to response.end is the body of the answer.",
      'response.end("hello from my server\\n");',
    ],
    async run(conversation) {
      const { body } = await get(conversation);
      if (/hello/i.test(body)) return;
      const shown = body.trim().slice(0, 80);
      if (shown === "") {
        throw new CheckFailure(
          say`The answer is empty: there is no "hello" in it.`,
          say`response.end() was called without the greeting.`,
        );
      }
      throw new CheckFailure(
        say`The answer is "${shown}": there is no "hello" in it.`,
        say`The greeting says something else: the word has to be in what you pass to response.end.`,
      );
    },
  },
];

const laterCause = (): Said =>
  say`The first request is answered, but later ones get no answer, or a different one.`;

/** As `get`. The first check has shown that the first request is answered. */
async function getAgain(conversation: Conversation, who: string): Promise<Answer> {
  try {
    return await get(conversation, who);
  } catch (error) {
    if (error instanceof CheckFailure) throw new CheckFailure(error.message, laterCause());
    throw error;
  }
}
