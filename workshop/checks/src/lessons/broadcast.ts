import { type Said, say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { emoji, fields, hears, sees, text } from "../conversation/frames.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Frame, Person } from "../conversation/person.ts";

/** Lesson 2: broadcast. */
export const broadcastChecks: readonly Check[] = [
  {
    title: "what one says, everyone else hears",
    hints: [
      "One speaks, and all the others listen.",
      "webSockets.clients holds every socket that is connected: go through them, and send to each.",
      "for (const client of webSockets.clients) { if (client !== socket) client.send(data.toString()); }",
    ],
    async run(conversation) {
      // One after the other: nobody was there before Ann, who speaks.
      const [ann] = (await conversation.joinAnew("Ann")) as [Person];
      const [bob] = (await conversation.joinAnew("Bob")) as [Person];
      const [cho] = (await conversation.joinAnew("Cho")) as [Person];
      const explain: Explain = ({ kind, expected }) => {
        if (kind === "missing") return missingCause(expected, 2);
      };
      // That it comes back to Ann, or comes twice, the checks that follow will tell.
      const repeats = repetition();
      const allow = (frame: Frame) =>
        tellsId(frame) || repeats(frame) || frame.entry.who === ann.name;
      const words = conversation.words("hello everyone");
      ann.say(text(words));
      await conversation.expect([hears(bob, words), hears(cho, words)], explain, { allow });
      const face = conversation.words("😋");
      ann.say(emoji(face));
      await conversation.expect([sees(bob, face), sees(cho, face)], explain, { allow });
    },
  },
  {
    title: "what you say does not come back to you",
    hints: [
      "The page has drawn your words already: if they came back, you would see them twice.",
      "Leave out one socket when you go through all of them: the one that the message came from.",
      "if (client === sender) continue;",
    ],
    async run(conversation) {
      const [ann, bob] = (await conversation.join("Ann", "Bob")) as [Person, Person];
      const one = conversation.words("Ann speaks");
      const two = conversation.words("Bob answers");
      const explain: Explain = ({ kind, who, frame }) => {
        if (kind === "missing") return say`Words do not reach the others. See the check before.`;
        const own = who === ann ? one : two;
        if (frame?.text.includes(own))
          return say`The sender is among those that the loop sends to.`;
      };
      const repeats = repetition();
      const allow = (frame: Frame) => tellsId(frame) || repeats(frame);
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
    title: "messages arrive once, in the order in which they were sent",
    hints: [
      "Words in another order are another sentence.",
      "Send each message at once, when it comes: a WebSocket keeps the order by itself.",
      "No timer and no await between the event and the send; one send for each client.",
    ],
    async run(conversation) {
      const [ann, bob] = (await conversation.join("Ann", "Bob")) as [Person, Person];
      const all = Array.from({ length: 8 }, (_, index) =>
        conversation.words(`number ${index + 1},`),
      );
      for (const words of all) ann.say(text(words));
      const explain: Explain = ({ kind, who, frame, expected }) => {
        if (who === ann && frame) return say`The sender is among those that the loop sends to.`;
        if (kind === "missing") return say`Some messages got lost on the way.`;
        if (kind !== "unexpected" || !frame) return;
        return expected.some((item) => item.matches(frame))
          ? say`The order is another one now, or some messages got lost on the way.`
          : say`A message is sent more than once.`;
      };
      await conversation.expect(
        all.map((words) => hears(bob, words)),
        explain,
        { ordered: true, allow: tellsId },
      );
      const last = conversation.words("that was all");
      bob.say(text(last));
      await conversation.expect([hears(ann, last)], explain, { allow: tellsId });
    },
  },
  {
    title: "who has left disturbs nobody, who comes later hears the rest",
    hints: [
      "People come and go while others talk.",
      "Look at who is connected now, at the moment of sending. Who has gone can't be sent to.",
      "if (client.readyState !== client.OPEN) continue;",
    ],
    async run(conversation) {
      // Those who will leave come first: so a list is found out from which the wrong one is taken.
      const [bob] = (await conversation.joinAnew("Bob")) as [Person];
      const [cho] = (await conversation.joinAnew("Cho")) as [Person];
      const [ann] = (await conversation.joinAnew("Ann")) as [Person];
      await conversation.leaves(bob);
      cho.vanish();
      const [dan] = (await conversation.joinAnew("Dan")) as [Person];
      const explain: Explain = ({ kind, who, frame }) => {
        if (who === ann && frame) return say`The sender is among those that the loop sends to.`;
        if (kind === "missing") {
          return say`The others are not found once somebody has left, or only those who were there first.`;
        }
      };
      const one = conversation.words("who is still here?");
      ann.say(text(one));
      await conversation.expect([hears(dan, one)], explain, { allow: tellsId });
      const two = conversation.words("I am");
      dan.say(text(two));
      await conversation.expect([hears(ann, two)], explain, { allow: tellsId });
    },
  },
];

/** Whether somebody is told an id, in the right way or not: lesson 3 looks at that. */
function tellsId({ json, text }: Frame): boolean {
  return fields(json).id !== undefined || /^"?[\w-]+"?$/.test(text);
}

/** Whether somebody has received the same frame before. */
function repetition(): (frame: Frame) => boolean {
  const received = new Set<string>();
  return ({ entry, text }) => {
    const key = `${entry.who}: ${text}`;
    const again = received.has(key);
    received.add(key);
    return again;
  };
}

/** The likely cause when some of `all` listeners did not hear a message. */
function missingCause(expected: readonly unknown[], all: number): Said {
  return expected.length === all
    ? say`The message reaches none of them: it goes only to its sender, only to who was there before, or to nobody.`
    : say`The message is sent to some, but not to everyone.`;
}
