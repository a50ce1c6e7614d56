import { type Said, say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { hears, sees } from "../conversation/expected.ts";
import { emoji, type Frame, fields, text } from "../conversation/frames.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Person } from "../conversation/person.ts";

/** Lesson 2: broadcast. */
export const broadcastChecks: readonly Check[] = [
  {
    title: "everyone else hears what you say",
    hints: [
      "One person speaks, and everyone else listens.",
      "webSockets.clients holds every connected socket: loop over them and send to each.",
      "for (const client of webSockets.clients) { if (client !== socket) client.send(data.toString()); }",
    ],
    async run(conversation) {
      // One by one, with the sender first: a server that only reaches earlier clients reaches nobody.
      const [ann] = (await conversation.joinNew("Ann")) as [Person];
      const [bob] = (await conversation.joinNew("Bob")) as [Person];
      const [cho] = (await conversation.joinNew("Cho")) as [Person];
      const explain: Explain = ({ kind, expected }) => {
        if (kind === "missing") return missingCause(expected, 2);
      };
      // Echoes to Ann and duplicates are for the next checks.
      const isDuplicate = duplicates();
      const allow = (frame: Frame) =>
        looksLikeId(frame) || isDuplicate(frame) || frame.entry.who === ann.name;
      const words = conversation.words("hello everyone");
      ann.say(text(words));
      await conversation.expect([hears(bob, words), hears(cho, words)], explain, { allow });
      const face = conversation.words("😋");
      ann.say(emoji(face));
      await conversation.expect([sees(bob, face), sees(cho, face)], explain, { allow });
    },
  },
  {
    title: "what you say doesn't come back to you",
    hints: [
      "The page has already drawn your words: if they came back, you would see them twice.",
      "When you loop over the sockets, skip one: the one the message came from.",
      "if (client === sender) continue;",
    ],
    async run(conversation) {
      const [ann, bob] = (await conversation.join("Ann", "Bob")) as [Person, Person];
      const one = conversation.words("Ann speaks");
      const two = conversation.words("Bob answers");
      const explain: Explain = ({ kind, who, frame }) => {
        if (kind === "missing")
          return say`Your words don't reach the others. See the previous check.`;
        const own = who === ann ? one : two;
        if (frame?.text.includes(own)) return say`The loop sends to the sender too.`;
      };
      const isDuplicate = duplicates();
      const allow = (frame: Frame) => looksLikeId(frame) || isDuplicate(frame);
      ann.say(text(one));
      await conversation.expect([hears(bob, one)], explain, { allow });
      bob.say(text(two));
      await conversation.expect([hears(ann, two)], explain, { allow });
      const three = conversation.words("Ann again");
      ann.say(text(three));
      await conversation.expect([hears(bob, three)], explain, { allow });
    },
  },
  {
    title: "messages arrive once, in the order they were sent",
    hints: [
      "Change the order of the words, and you change what they say.",
      "Send each message as soon as it arrives: a WebSocket keeps the order for you.",
      "No timer and no await between the event and the send; one send per client.",
    ],
    async run(conversation) {
      const [ann, bob] = (await conversation.join("Ann", "Bob")) as [Person, Person];
      const all = Array.from({ length: 8 }, (_, index) =>
        conversation.words(`number ${index + 1},`),
      );
      for (const words of all) ann.say(text(words));
      const explain: Explain = ({ kind, who, frame, expected }) => {
        if (who === ann && frame) return say`The loop sends to the sender too.`;
        if (kind === "missing") return say`Some messages got lost on the way.`;
        if (kind !== "unexpected" || !frame) return;
        return expected.some((item) => item.matches(frame))
          ? say`The messages changed order, or some got lost on the way.`
          : say`A message is sent more than once.`;
      };
      await conversation.expect(
        all.map((words) => hears(bob, words)),
        explain,
        { ordered: true, allow: looksLikeId },
      );
      const last = conversation.words("that was all");
      bob.say(text(last));
      await conversation.expect([hears(ann, last)], explain, { allow: looksLikeId });
    },
  },
  {
    title: "people can leave and join while others talk",
    hints: [
      "People come and go while others talk.",
      "Check who is connected at the moment you send. You can't send to someone who has left.",
      "if (client.readyState !== client.OPEN) continue;",
    ],
    async run(conversation) {
      // Those who leave connect first: that exposes a list from which the wrong client is removed.
      const [bob] = (await conversation.joinNew("Bob")) as [Person];
      const [cho] = (await conversation.joinNew("Cho")) as [Person];
      const [ann] = (await conversation.joinNew("Ann")) as [Person];
      await conversation.leaves(bob);
      cho.vanish();
      const [dan] = (await conversation.joinNew("Dan")) as [Person];
      const explain: Explain = ({ kind, who, frame }) => {
        if (who === ann && frame) return say`The loop sends to the sender too.`;
        if (kind === "missing") {
          return say`Once somebody has left, the server loses track of the others, or of those who joined later.`;
        }
      };
      const one = conversation.words("who is still here?");
      ann.say(text(one));
      await conversation.expect([hears(dan, one)], explain, { allow: looksLikeId });
      const two = conversation.words("I am");
      dan.say(text(two));
      await conversation.expect([hears(ann, two)], explain, { allow: looksLikeId });
    },
  },
];

/** Whether a frame looks like an id, in the right form or not: lesson 3 checks that. */
function looksLikeId({ json, text }: Frame): boolean {
  return fields(json).id !== undefined || /^"?[\w-]+"?$/.test(text);
}

/** Makes a function that says whether somebody has received the same frame before. */
function duplicates(): (frame: Frame) => boolean {
  const received = new Set<string>();
  return ({ entry, text }) => {
    const key = `${entry.who}: ${text}`;
    const again = received.has(key);
    received.add(key);
    return again;
  };
}

/** The likely cause if some of `all` listeners never got a message. */
function missingCause(expected: readonly unknown[], all: number): Said {
  return expected.length === all
    ? say`The message reaches none of them: it goes only to its sender, only to people who joined earlier, or to nobody.`
    : say`The message goes to some, but not to everyone.`;
}
