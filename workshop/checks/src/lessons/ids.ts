import { say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { CheckFailure } from "../conversation/failure.ts";
import { emoji, fields, hears, isRefused, isToldId, sees, text } from "../conversation/frames.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Person } from "../conversation/person.ts";

/** Lesson 3: ids. */
export const idChecks: readonly Check[] = [
  {
    title: "the first thing you are told is your id",
    hints: [
      "Who connects is told who they are, before anything else.",
      'The event "connection" is the moment: make an id there, and send it at once, as JSON.',
      "const id = uuid(); socket.send(JSON.stringify({ id }));",
    ],
    async run(conversation) {
      const people: Person[] = [];
      for (const name of ["Ann", "Bob"]) {
        const [who] = (await conversation.joinAnew(name)) as [Person];
        await conversation.expect([isToldId(who)], explainId, { ids: true });
        people.push(who);
      }
      const [ann, bob] = people as [Person, Person];
      const explain: Explain = (surprise) => {
        if (surprise.kind === "missing")
          return say`What one says does not reach the other any more.`;
        return explainId(surprise);
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
    title: "everyone has an id of their own",
    last: true,
    hints: [
      "Two tabs on one machine are two people.",
      "The address of a machine does not tell two tabs apart. Make a new id for every connection.",
      'Call uuid() inside the handler of "connection", not outside, and don\'t look at the address.',
    ],
    async run(conversation) {
      // One comes after another has left: a number that counts who is here is given twice then.
      const [, bob] = (await conversation.meetAnew("Ann", "Bob")) as [Person, Person];
      await conversation.leaves(bob);
      await conversation.meetAnew("Cho");
      const ids = conversation.everyone.flatMap(({ id }) => id ?? []);
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice === undefined) return;
      throw new CheckFailure(
        say`Two people were given the same id: ${twice}.`,
        new Set(ids).size === 1
          ? say`The id is made once for all, or from the address, which all tabs of a machine share.`
          : say`An id is used again: a number that counts who is here goes down when somebody leaves.`,
      );
    },
  },
  {
    title: "the author is the sender's id, whatever the sender claims",
    hints: [
      "Anyone can write any name into a message. Only the server knows which socket it came from.",
      "Read the message, put your own id into author, over what is there, and pass that on.",
      "broadcast({ ...message, author: id }, socket);",
    ],
    async run(conversation) {
      const [ann, bob] = (await conversation.meet("Ann", "Bob")) as [Person, Person];
      const two = conversation.words("I say that I am Bob");
      const face = conversation.words("😋");
      const explain: Explain = ({ kind, who, frame, expected }) => {
        if (kind === "missing") return say`The message does not reach the others any more.`;
        const author = fields(frame?.json).author;
        if (frame && expected.length === 0 && who.id) {
          return say`The sender gets the own message back. Since lesson 2 it goes to the others alone.`;
        }
        const claims = [two, face].some((words) => frame?.text.includes(words));
        if (author === "me" || (author === bob.id && claims)) {
          return say`The author is passed on as the sender claimed it. Your own id has to win.`;
        }
        if (author === undefined) return say`There is no author in the message.`;
        if (who.id && author === who.id) {
          return say`The author is the id of the one who receives, not of the one who sent.`;
        }
        return say`Who receives a message wants the id that its author was told.`;
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
    title: "what is no message gets bad-message, and you stay connected",
    hints: [
      "What comes from outside may be anything. Bad input gets an answer: no crash, no silence.",
      "JSON.parse throws at what is not JSON, and what it returns may be null, a list or a number.",
      'Answer {"author":"server","type":"error","data":{"code":"bad-message","text":"…"}} to anything but {"type":"text","data":{"text":"…"}} and the like.',
    ],
    async run(conversation) {
      const [ann, bob] = (await conversation.meet("Ann", "Bob")) as [Person, Person];
      for (const batch of conversation.batches(rubbishes)) {
        for (const rubbish of batch) {
          if (rubbish instanceof Uint8Array) ann.sayBinary(rubbish);
          else ann.say(rubbish);
        }
        const explain: Explain = ({ kind, who, frame }) => {
          if (who === bob) return say`Rubbish is passed on to the others.`;
          if (kind === "cut off")
            return say`One bad message closes the connection: answer it instead.`;
          if (kind === "missing")
            return say`The bad message gets no answer: its sender wants to know.`;
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
  if (kind === "missing") return say`The server says nothing to a new connection.`;
  if (kind === "cut off" || !frame) return;
  if (typeof id === "number") return say`An id is text: make it with String(…), or with uuid().`;
  if (id !== undefined && who.id === undefined) return say`The id is not told as protocol.md says.`;
  if (id !== undefined && who.id === id)
    return say`The id is told again with a message: once is enough.`;
  if (id !== undefined) return say`The id of one is told to all: it is for the new socket alone.`;
  if (frame.json === undefined) return say`That is not JSON: JSON.stringify({ id }) is.`;
  return say`Something else was sent before the id, or with it.`;
};

/** What a client might send that is none of the frames of the protocol. */
const rubbishes: readonly (string | Uint8Array)[] = [
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
