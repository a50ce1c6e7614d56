import { say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { getsId, hears, isRefused, sees } from "../conversation/expected.ts";
import { CheckFailure } from "../conversation/failure.ts";
import { emoji, fields, text } from "../conversation/frames.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Person } from "../conversation/person.ts";

/** Lesson 3: ids. */
export const idChecks: readonly Check[] = [
  {
    title: "the first thing you get is your id",
    hints: [
      "When somebody connects, tell them who they are before anything else.",
      'The "connection" event is the moment: make an id there and send it right away, as JSON.',
      "const id = uuid(); socket.send(JSON.stringify({ id }));",
    ],
    async run(conversation) {
      const people: Person[] = [];
      for (const name of ["Ann", "Bob"]) {
        const [who] = (await conversation.joinNew(name)) as [Person];
        await conversation.expect([getsId(who)], explainId, { ids: true });
        people.push(who);
      }
      const [ann, bob] = people as [Person, Person];
      const explain: Explain = (mismatch) => {
        if (mismatch.kind === "missing") return say`What one says no longer reaches the other.`;
        return explainId(mismatch);
      };
      const words = conversation.words("hello, I am new");
      bob.say(text(words));
      await conversation.expect([hears(ann, words)], explain, { ids: true });
      const answer = conversation.words("so am I");
      ann.say(text(answer));
      await conversation.expect([hears(bob, answer)], explain, { ids: true });
    },
  },
  {
    title: "everyone gets their own id",
    last: true,
    hints: [
      "Two tabs on one machine are two people.",
      "A machine's address doesn't tell two tabs apart. Make a new id for every connection.",
      'Call uuid() inside the "connection" handler, not outside, and ignore the address.',
    ],
    async run(conversation) {
      // Cho joins after Bob has left: a count of connected clients is then given out twice.
      const [, bob] = (await conversation.meetNew("Ann", "Bob")) as [Person, Person];
      await conversation.leaves(bob);
      await conversation.meetNew("Cho");
      const ids = conversation.everyone.flatMap(({ id }) => id ?? []);
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice === undefined) return;
      throw new CheckFailure(
        say`Two people got the same id: ${twice}.`,
        new Set(ids).size === 1
          ? say`The id is made once for everyone, or from the address, which all tabs on a machine share.`
          : say`An id is reused: a count of who is connected goes down when somebody leaves.`,
      );
    },
  },
  {
    title: "the author is the sender's id, whatever the sender claims",
    hints: [
      "Anyone can write any name into a message. Only the server knows which socket it came from.",
      "Read the message, overwrite author with the id you gave the sender, and pass that on.",
      "broadcast({ ...message, author: id }, socket);",
    ],
    async run(conversation) {
      const [ann, bob] = (await conversation.meet("Ann", "Bob")) as [Person, Person];
      const two = conversation.words("I say that I am Bob");
      const face = conversation.words("😋");
      const explain: Explain = ({ kind, who, frame, expected }) => {
        if (kind === "missing") return say`The message no longer reaches the others.`;
        const author = fields(frame?.json).author;
        if (frame && expected.length === 0 && who.id) {
          return say`The sender gets their own message back. Since lesson 2 it goes only to the others.`;
        }
        const claims = [two, face].some((words) => frame?.text.includes(words));
        if (author === "me" || (author === bob.id && claims)) {
          return say`The author is passed on as the sender claimed it. The id you gave them has to win.`;
        }
        if (author === undefined) return say`The message has no author.`;
        if (who.id && author === who.id) {
          return say`The author is the receiver's id, not the sender's.`;
        }
        return say`The author has to be the id you gave the sender.`;
      };
      const one = conversation.words("I am Ann");
      ann.say(text(one));
      await conversation.expect([hears(bob, one, { author: ann })], explain);
      ann.say({ ...text(two), author: bob.id, mood: "sly" });
      await conversation.expect([hears(bob, two, { author: ann })], explain);
      ann.say({ ...emoji(face), author: bob.id });
      await conversation.expect([sees(bob, face, ann)], explain);
      const three = conversation.words("and I am the real one");
      bob.say(text(three));
      await conversation.expect([hears(ann, three, { author: bob })], explain);
    },
  },
  {
    title: "an invalid message gets bad-message, and you stay connected",
    hints: [
      "Anything can come in from outside. Answer bad input: no crash, no silence.",
      "JSON.parse throws on anything that is not JSON, and may return null, an array or a number.",
      'Answer {"author":"server","type":"error","data":{"code":"bad-message","text":"…"}} to anything except {"type":"text","data":{"text":"…"}} and the like.',
    ],
    async run(conversation) {
      const [ann, bob] = (await conversation.meet("Ann", "Bob")) as [Person, Person];
      for (const batch of conversation.batches(invalidMessages)) {
        for (const message of batch) {
          if (message instanceof Uint8Array) ann.sayBinary(message);
          else ann.say(message);
        }
        const explain: Explain = ({ kind, who, frame }) => {
          if (who === bob) return say`The bad message is passed on to the others.`;
          if (kind === "cut off")
            return say`One bad message closes the connection: answer it instead.`;
          if (kind === "missing") return say`The bad message gets no answer: tell its sender.`;
          if (fields(frame?.json).author === "server") {
            return say`The answer has to be {"author":"server","type":"error","data":{"code":"bad-message","text":"…"}}.`;
          }
        };
        const expected = batch.map(() => isRefused(ann, "bad-message"));
        await conversation.expect(expected, explain);
      }
      const words = conversation.words("and now in order");
      ann.say(text(words));
      await conversation.expect([hears(bob, words, { author: ann })]);
    },
  },
];

const explainId: Explain = ({ kind, who, frame }) => {
  const { id } = fields(frame?.json);
  if (kind === "missing") return say`The server sends nothing to a new connection.`;
  if (kind === "cut off" || !frame) return;
  if (typeof id === "number") return say`An id is a string: make it with String(…) or uuid().`;
  if (id !== undefined && who.id === undefined)
    return say`The id is not sent the way protocol.md says.`;
  if (id !== undefined && who.id === id)
    return say`The id is sent again with a message: once is enough.`;
  if (id !== undefined)
    return say`One person's id goes to everyone: send it only to the new socket.`;
  if (frame.json === undefined) return say`That is not JSON: JSON.stringify({ id }) is.`;
  return say`Something else was sent before the id, or with it.`;
};

/** What a client might send that is not a frame of the protocol. */
const invalidMessages: readonly (string | Uint8Array)[] = [
  "hello",
  "{",
  "",
  "null",
  "[]",
  "7",
  '"text"',
  "{}",
  '{"type":"text"}',
  '{"type":"text","data":null}',
  '{"type":"text","data":{}}',
  '{"type":"text","data":{"text":7}}',
  '{"type":"emoji","data":{"text":"not an emoji"}}',
  '{"type":"wink","data":{"text":"hello"}}',
  '{"__proto__":{"type":"text","data":{"text":"hello"}}}',
  new TextEncoder().encode('{"type":"text","data":{"text":"hello"}}'),
];
