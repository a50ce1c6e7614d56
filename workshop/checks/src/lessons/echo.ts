import { type Said, say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { openRaw } from "../conversation/client.ts";
import type { Conversation } from "../conversation/conversation.ts";
import type { Expected } from "../conversation/expected.ts";
import { CheckFailure } from "../conversation/failure.ts";
import { type Frame, text } from "../conversation/frames.ts";
import { get } from "../conversation/http.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Person } from "../conversation/person.ts";

/** Lesson 1: echo. */
export const echoChecks: readonly Check[] = [
  {
    title: "a WebSocket opens on the same port as HTTP",
    hints: [
      "A WebSocket starts as an HTTP request, so one server can handle both.",
      "The ws package does the handshake: a WebSocketServer attaches itself to your HTTP server.",
      "const webSockets = new WebSocketServer({ server });",
    ],
    async run(conversation) {
      const [ann] = (await conversation.join("Ann")) as [Person];
      await conversation.isOpen(ann);
      await get(conversation); // HTTP still works
    },
  },
  {
    title: "what you say comes back unchanged, as text",
    replacedBy: "lesson02",
    hints: [
      "Say something, and exactly that comes back.",
      'The socket\'s "message" event brings you what was said, as bytes. socket.send sends something back.',
      'socket.on("message", (data) => { socket.send(data.toString()); });',
    ],
    async run(conversation) {
      const [ann] = (await conversation.joinNew("Ann")) as [Person]; // new, so that she has received nothing yet
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
      "An echo goes only to the one who called.",
      "Each connection has its own socket: answer on the one the message came from.",
      "In the connection handler, use its socket: you need no loop over all clients.",
    ],
    async run(conversation) {
      // One by one: that exposes a server that answers whoever connected last.
      const [ann] = (await conversation.joinNew("Ann")) as [Person];
      const [bob] = (await conversation.joinNew("Bob")) as [Person];
      const toAnn = conversation.words("I am Ann");
      const toBob = conversation.words("I am Bob");
      const explain: Explain = ({ who, frame }) => {
        const [speaker, own] = who === ann ? ["Bob", toBob] : ["Ann", toAnn];
        if (frame?.text !== own) return;
        return say`${who.name} hears ${speaker}'s echo: it belongs on the socket the message came from.`;
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
      "People close their laptops in mid-sentence. The others keep talking.",
      'A socket can end at any time. Its "close" and "error" events tell you.',
      'All you need is a listener: socket.on("error", console.error). And don\'t send to a client that has gone.',
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
      "Not every program that connects keeps to the protocol. One bad client must not crash the server.",
      'ws reports a bad frame as an "error" event on that socket, and an "error" event without a listener ends the process.',
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
          say`A socket has no "error" listener, so one bad client crashes the server.`,
        );
      }
    },
  },
];

type BadFrame = readonly [what: () => Said, bytes: Buffer];

/** Frames that a WebSocket server has to reject, with the sections of RFC 6455 that say so. */
const badFrames: readonly BadFrame[] = [
  [() => say`an unmasked frame (RFC 6455, section 5.1)`, Buffer.from([0x81, 0x02, 0x68, 0x69])],
  [
    () => say`a frame with reserved bits set (section 5.2)`,
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
  [() => say`half a frame, then nothing`, Buffer.from([0x81, 0xfe, 0x10])],
];

/** Sends a bad frame and hangs up. The server may close the connection first, or not. */
async function misbehave(conversation: Conversation, [what, bytes]: BadFrame): Promise<void> {
  conversation.transcript.add("Mallory", "sends", what());
  const socket = await openRaw(conversation.address).catch(() => undefined);
  if (!socket) return; // another bad frame has crashed the server; the next step reports that
  await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
  socket.destroySoon();
}

function echo(who: Person, words: string): Expected {
  return {
    who,
    what: say`"${words}" as a text frame`,
    matches: ({ text, binary }: Frame) => !binary && text === words,
  };
}

const explainEcho =
  (words: string): Explain =>
  ({ kind, frame }) => {
    if (kind === "missing" && words !== "hello") return say`Only the first message is sent back.`;
    if (kind === "missing") return say`Nothing is sent back on a "message" event.`;
    if (frame?.binary) return undefined;
    if (frame?.text === "[object Object]" || frame?.text.includes('"type":"Buffer"')) {
      return say`The bytes were turned into text the wrong way: data.toString() reads them as UTF-8.`;
    }
    if (frame?.text === JSON.stringify(words)) {
      return say`JSON.stringify puts quotes around the text: an echo changes nothing.`;
    }
    if (frame?.text.includes(words)) return say`Something was added: an echo changes nothing.`;
    if (words === "hello") return say`The server said something nobody asked for.`;
    return say`Non-ASCII characters come back changed: data.toString() reads the bytes as UTF-8.`;
  };

async function stillServes(conversation: Conversation): Promise<void> {
  const { status } = await get(conversation);
  if (status !== 200) throw new CheckFailure(say`GET / now returns status ${status}.`);
  const [dan] = (await conversation.joinNew("Dan")) as [Person];
  await conversation.isOpen(dan);
}
