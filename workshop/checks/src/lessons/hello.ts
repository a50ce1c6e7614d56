import { type Said, say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { CheckFailure } from "../conversation/failure.ts";
import { type Answer, get } from "../conversation/http.ts";

/** Lesson 0: hello HTTP. */
export const helloChecks: readonly Check[] = [
  {
    title: "GET / is answered with status 200",
    hints: [
      "Every request needs an answer, and every answer an end.",
      "createServer takes a function (request, response) that is called for every request.",
      'createServer((request, response) => { response.end("hello"); }) answers with status 200.',
    ],
    async run(conversation) {
      const { status } = await get(conversation);
      if (status === 200) return;
      throw new CheckFailure(
        say`GET / was answered with status ${status} instead of 200.`,
        status === 404
          ? say`The server answers at another path, and not at /.`
          : say`The status is set by hand: response.statusCode or writeHead. Without them it is 200.`,
      );
    },
  },
  {
    title: "everyone is answered, again and again",
    hints: [
      "Several browsers may ask at the same time, and each may ask again.",
      "The server keeps listening: nothing in the handler may close it or end the process.",
      "The handler only ends its own response: no server.close(), no process.exit(), no flag.",
    ],
    async run(conversation) {
      const names = ["Ann", "Bob", "Cho"];
      for (let round = 0; round < 2; round++) {
        const answers = await Promise.all(names.map((name) => getAgain(conversation, name)));
        const other = answers.find(({ status }) => status !== 200);
        if (other)
          throw new CheckFailure(say`A later answer has status ${other.status}.`, laterCause());
      }
    },
  },
  {
    title: 'the greeting contains "hello"',
    hints: [
      "What a browser would show at / has to greet.",
      "The argument of response.end is the body of the answer.",
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
        say`The greeting says something else: the word has to be in what response.end is given.`,
      );
    },
  },
];

const laterCause = (): Said =>
  say`The first request is answered, and later ones are not, or not alike.`;

/** As `get`. That the first is answered, the check before has shown. */
async function getAgain(conversation: Conversation, who: string): Promise<Answer> {
  try {
    return await get(conversation, who);
  } catch (error) {
    if (error instanceof CheckFailure) throw new CheckFailure(error.message, laterCause());
    throw error;
  }
}
