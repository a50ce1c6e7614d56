import type { Check } from "./check.ts";
import type { Explain } from "./conversation.ts";
import { emoji, fields, hears, text } from "./frames.ts";
import type { Person } from "./person.ts";

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
      const [ann, bob, cho] = (await conversation.join("Ann", "Bob", "Cho")) as Three;
      const explain: Explain = ({ kind, who, frame, expected }) => {
        if (kind === "unexpected" && who === ann && expected.length === 0) {
          return frame?.binary ? undefined : "The message goes back to its sender.";
        }
        if (kind === "missing") return missingCause(expected, 2);
      };
      const words = conversation.words("hello everyone");
      ann.say(text(words));
      await conversation.expect([hears(bob, words), hears(cho, words)], explain);
      const face = conversation.words("😋");
      ann.say(emoji(face));
      const matches = ({ json }: { json: unknown }) =>
        fields(fields(json).data).emoji === face && fields(json).type === "emoji";
      const what = `the emoji "${face}"`;
      await conversation.expect(
        [bob, cho].map((who) => ({ who, what, matches })),
        explain,
      );
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
        if (kind === "missing") return "Words do not reach the others. See the check before.";
        const own = who === ann ? one : two;
        if (frame?.text.includes(own)) return "The sender is among those that the loop sends to.";
      };
      ann.say(text(one));
      await conversation.expect([hears(bob, one)], explain);
      bob.say(text(two));
      await conversation.expect([hears(ann, two)], explain);
      const three = conversation.words("Ann again");
      ann.say(text(three));
      await conversation.expect([hears(bob, three)], explain);
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
      const all = Array.from({ length: 20 }, (_, index) =>
        conversation.words(`number ${index + 1},`),
      );
      for (const words of all) ann.say(text(words));
      const explain: Explain = ({ kind, who, frame }) => {
        if (who === ann && frame) return "The sender is among those that the loop sends to.";
        if (kind === "missing") return "Some messages got lost on the way.";
        if (kind === "unexpected") return "A message was sent twice, or later than one after it.";
      };
      await conversation.expect(
        all.map((words) => hears(bob, words)),
        explain,
        { ordered: true },
      );
      const last = conversation.words("that was all");
      bob.say(text(last));
      await conversation.expect([hears(ann, last)], explain);
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
      const [ann, bob, cho] = (await conversation.join("Ann", "Bob", "Cho")) as Three;
      await conversation.leaves(bob);
      cho.vanish();
      const [dan] = (await conversation.join("Dan")) as [Person];
      const explain: Explain = ({ kind, who, frame }) => {
        if (who === ann && frame) return "The sender is among those that the loop sends to.";
        if (kind === "missing") {
          return "The others are not found once somebody has left, or only those who were there first.";
        }
      };
      const one = conversation.words("who is still here?");
      ann.say(text(one));
      await conversation.expect([hears(dan, one)], explain);
      const two = conversation.words("I am");
      dan.say(text(two));
      await conversation.expect([hears(ann, two)], explain);
    },
  },
];

type Three = [Person, Person, Person];

/** The likely cause when some of `all` listeners did not hear a message. */
function missingCause(expected: readonly unknown[], all: number): string {
  return expected.length === all
    ? "The message is sent to nobody else: only to its sender, or to nobody at all."
    : "The message is sent to some, but not to everyone.";
}
