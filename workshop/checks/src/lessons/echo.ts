import { type Said, say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { CheckFailure } from "../conversation/failure.ts";
import { text } from "../conversation/frames.ts";
import { get } from "../conversation/http.ts";
import type { Expected, Explain } from "../conversation/mismatch.ts";
import { connectRaw, type Frame, type Person } from "../conversation/person.ts";

/** Lesson 1: echo. */
export const echoChecks: readonly Check[] = [
  {
    title: "a WebSocket opens on the port of HTTP",
    hints: [
      "A WebSocket starts as an HTTP request, so one server can take both.",
      "The package ws does the handshake: a WebSocketServer attaches itself to your HTTP server.",
      "const webSockets = new WebSocketServer({ server });",
    ],
    async run(conversation) {
      const [ann] = (await conversation.join("Ann")) as [Person];
      await conversation.isOpen(ann);
      await get(conversation); // and HTTP goes on beside it
    },
  },
  {
    title: "what you say comes back, unchanged and as text",
    replacedBy: "lesson02",
    hints: [
      "Whoever says something hears exactly that.",
      'A socket has an event "message"; what it brings is sent with socket.send. It brings bytes.',
      'socket.on("message", (data) => { socket.send(data.toString()); });',
    ],
    async run(conversation) {
      const [ann] = (await conversation.joinAnew("Ann")) as [Person]; // new: nothing was said to her
      for (const words of [
        "hello",
        '{"author":"me","type":"emoji","data":{"emoji":"😋"}}',
        "안녕",
      ]) {
        ann.say(words);
        await conversation.expect([echo(ann, words)], explainEcho(words));
      }
    },
  },
  {
    title: "nobody else hears your echo",
    replacedBy: "lesson02",
    hints: [
      "An echo is for whoever called.",
      "Each connection has a socket of its own: answer on the one that the message came from.",
      "Inside the connection's handler, use its socket and no loop over all clients.",
    ],
    async run(conversation) {
      // One after the other: so a server is found out that answers whoever came last.
      const [ann] = (await conversation.joinAnew("Ann")) as [Person];
      const [bob] = (await conversation.joinAnew("Bob")) as [Person];
      const toAnn = conversation.words("I am Ann");
      const toBob = conversation.words("I am Bob");
      const explain: Explain = ({ who, frame }) => {
        const [speaker, own] = who === ann ? ["Bob", toBob] : ["Ann", toAnn];
        if (frame?.text !== own) return;
        return say`${who.name} hears ${speaker}'s echo: it is for the socket that the message came from.`;
      };
      ann.say(toAnn);
      await conversation.expect([echo(ann, toAnn)], explain);
      bob.say(toBob);
      await conversation.expect([echo(bob, toBob)], explain);
      const last = conversation.words("Ann again");
      ann.say(last);
      await conversation.expect([echo(ann, last)], explain);
    },
  },
  {
    title: "a client that vanishes takes nobody else down",
    hints: [
      "People shut their laptops in the middle of a word. The others go on.",
      'A socket may end at any time. It tells by its events "close" and "error".',
      'Nothing to do but to listen: socket.on("error", console.error), and no send to who has gone.',
    ],
    async run(conversation) {
      const [ann, bob, cho] = (await conversation.join("Ann", "Bob", "Cho")) as Person[];
      bob?.say(text(conversation.words("I have to go")));
      bob?.vanish();
      await conversation.isOpen(ann as Person);
      await conversation.leaves(cho as Person);
      await conversation.isOpen(ann as Person);
      await stillServes(conversation);
    },
  },
  {
    title: "a client that breaks the protocol takes nobody else down",
    hints: [
      "Not every program that connects speaks WebSocket well. One bad client must not end the server.",
      'ws reports a bad frame as an event "error" of that socket, and an "error" that nobody hears ends the process.',
      'socket.on("error", (error) => console.error(error.message));',
    ],
    async run(conversation) {
      const [ann] = (await conversation.join("Ann")) as [Person];
      await Promise.all(badFrames.map((frame) => misbehave(conversation, frame)));
      try {
        await conversation.isOpen(ann);
        await stillServes(conversation);
      } catch (error) {
        if (!(error instanceof CheckFailure)) throw error;
        throw new CheckFailure(
          error.message,
          say`A socket has no "error" listener, so that one bad client ends the server.`,
        );
      }
    },
  },
];

type BadFrame = readonly [what: () => Said, bytes: Buffer];

/** Frames that a WebSocket server has to refuse, by the sections of RFC 6455 that say so. */
const badFrames: readonly BadFrame[] = [
  [
    () => say`a frame without a mask (RFC 6455, section 5.1)`,
    Buffer.from([0x81, 0x02, 0x68, 0x69]),
  ],
  [
    () => say`a frame that claims an extension (section 5.2)`,
    Buffer.from([0xf1, 0x82, 1, 2, 3, 4, 0x69, 0x6b]),
  ],
  [
    () => say`text that is not UTF-8 (section 8.1)`,
    Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]),
  ],
  [
    () => say`a frame of 2^63 bytes (section 5.2)`,
    Buffer.from([0x81, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0]),
  ],
  [() => say`half a frame, and then nothing`, Buffer.from([0x81, 0xfe, 0x10])],
];

/** Sends a bad frame and is gone. The server may close the connection before that, or not. */
async function misbehave(conversation: Conversation, [what, bytes]: BadFrame): Promise<void> {
  conversation.transcript.add("Mallory", "sends", what());
  const socket = await connectRaw(conversation.address).catch(() => undefined);
  if (!socket) return; // another bad frame has taken the server down; what follows will tell
  await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
  socket.destroySoon();
}

function echo(who: Person, words: string): Expected {
  return {
    who,
    what: say`"${words}", as a text frame`,
    matches: ({ text, binary }: Frame) => !binary && text === words,
  };
}

const explainEcho =
  (words: string): Explain =>
  ({ kind, frame }) => {
    if (kind === "missing" && words !== "hello") return say`Only the first message is sent back.`;
    if (kind === "missing") return say`Nothing is sent back when the event "message" comes.`;
    if (frame?.binary) return undefined;
    if (frame?.text === "[object Object]" || frame?.text.includes('"type":"Buffer"')) {
      return say`The bytes were turned into text in the wrong way: data.toString() reads them as UTF-8.`;
    }
    if (frame?.text === JSON.stringify(words)) {
      return say`JSON.stringify puts text into quotes: an echo changes nothing.`;
    }
    if (frame?.text.includes(words)) return say`Something was added: an echo changes nothing.`;
    if (words === "hello") return say`The server said something that was not asked for.`;
    return say`Letters beyond ASCII are changed: data.toString() reads the bytes as UTF-8.`;
  };

async function stillServes(conversation: Conversation): Promise<void> {
  const { status } = await get(conversation);
  if (status !== 200) throw new CheckFailure(say`GET / is answered with status ${status} now.`);
  const [dan] = (await conversation.joinAnew("Dan")) as [Person];
  await conversation.isOpen(dan);
}
