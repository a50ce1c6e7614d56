import { type Said, say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { isNotified, isRefused } from "../conversation/expected.ts";
import { isNotice, text } from "../conversation/frames.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Person } from "../conversation/person.ts";
import {
  type Four,
  feed,
  pair,
  pairWithWaiting,
  saysTo,
  saysToAll,
  stranger,
  type Three,
} from "./strangers.ts";

/** Lesson 5: a stranger leaves, or has nobody to talk to. */
export const partingChecks: readonly Check[] = [
  {
    title: "when your partner leaves, you are told and stay alone in random chat",
    pairs: true,
    hints: [
      "When your partner leaves, you have to know, and must not end up back in the feed.",
      'There are three ways to leave: the "close" event, going back to the feed, asking for someone else. All do the same.',
      "partners.delete for both of them, a partner-left notice for the one left behind, and no-partner for what they say next.",
    ],
    async run(conversation) {
      const people = (await conversation.meet("Ann", "Bob", "Cho", "Dan")) as Four;
      const [ann, bob, cho, dan] = people;
      for (const way of ways) {
        const [eve] = (await conversation.meet("Eve")) as [Person];
        await pair(conversation, ann, eve);
        const explain = explainLeft(way, ann, eve);
        if (way === "disconnects") await conversation.leaves(eve);
        else if (way === "vanishes") eve.vanish();
        else eve.say(feed);
        const stays = way === "goes back to the feed";
        const told = stays ? [isNotified(eve, "feed")] : [];
        await conversation.expect([...told, isNotified(ann, "partner-left")], explain);
        ann.say(text(conversation.words("are you still there?")));
        await conversation.expect([isRefused(ann, "no-partner")], explain);
        const hearers = stays ? [bob, dan, eve] : [bob, dan];
        await saysToAll(conversation, cho, hearers, "meanwhile in the feed", explain);
        ann.say(feed);
        await conversation.expect([isNotified(ann, "feed")], explain);
      }
    },
  },
  {
    title: "nobody hears you while you have no partner",
    pairs: true,
    hints: [
      "Without a partner there is nobody to hear you, and you are not in the feed.",
      "If the sender is in random chat without a partner, answer no-partner.",
      'if (!partner && inRandomChat.has(socket)) return refuse(socket, "no-partner", …);',
    ],
    async run(conversation) {
      const [ann, bob, cho] = (await conversation.meet("Ann", "Bob", "Cho")) as Three;
      const explain: Explain = ({ kind, who, frame }) => {
        if (frame && who !== ann)
          return say`What somebody says while they wait leaks into the feed.`;
        if (kind === "missing") return say`Somebody speaks without a partner, and gets no answer.`;
      };
      ann.say(stranger);
      await conversation.expect([isNotified(ann, "waiting")]);
      ann.say(text(conversation.words("is anybody there?")));
      await conversation.expect([isRefused(ann, "no-partner")], explain);
      await saysTo(conversation, bob, cho, "she is not here", explain);
      await conversation.leaves(cho);
      await pairWithWaiting(conversation, bob, ann);
      await saysTo(conversation, ann, bob, "there you are", explain);
    },
  },
  {
    title: "asking again leaves your partner for someone else",
    pairs: true,
    hints: [
      "Asking for a stranger while talking to one means: somebody else, please.",
      "It is leaving and asking in one: the old partner is told, and whoever asked waits like anyone else.",
      "Call leave(socket) before you look for somebody who is waiting.",
    ],
    async run(conversation) {
      const [ann, bob, cho] = (await conversation.meet("Ann", "Bob", "Cho")) as Three;
      await pair(conversation, ann, bob);
      const explain: Explain = ({ kind, who, frame }) => {
        if (kind === "missing" && who === bob) return say`The old partner is not told.`;
        if (frame && isNotice(frame, "paired")) {
          return say`The old partner counts as waiting: being left is not the same as asking.`;
        }
        if (frame && who === bob) return say`The old partner still hears the one who left.`;
      };
      ann.say(stranger);
      await conversation.expect(
        [isNotified(bob, "partner-left"), isNotified(ann, "waiting")],
        explain,
      );
      await pairWithWaiting(conversation, cho, ann);
      await saysTo(conversation, ann, cho, "hello, stranger", explain);
      bob.say(text(conversation.words("and I?")));
      await conversation.expect([isRefused(bob, "no-partner")], explain);
      await saysTo(conversation, cho, ann, "hello to you", explain);
    },
  },
  {
    title: "you can go back to the feed, and people who left are not paired",
    pairs: true,
    hints: [
      "You can always go back, to hear everyone and be heard.",
      "If you go back or disconnect, you no longer wait for a stranger.",
      "if (socket === waiting) waiting = undefined; in the function for leaving.",
    ],
    async run(conversation) {
      const [ann, bob, cho, dan] = (await conversation.meet("Ann", "Bob", "Cho", "Dan")) as Four;
      const explain: Explain = ({ kind, who, frame }) => {
        if (frame && isNotice(frame, "paired"))
          return say`Somebody who has gone still counts as waiting.`;
        if (kind === "missing" && who === ann)
          return say`Somebody who went back does not hear the feed.`;
      };
      for (const channel of [stranger, feed]) {
        ann.say(channel);
        await conversation.expect(
          [isNotified(ann, channel === feed ? "feed" : "waiting")],
          explain,
        );
      }
      bob.say(stranger);
      await conversation.expect([isNotified(bob, "waiting")], explain);
      await conversation.leaves(bob);
      cho.say(stranger);
      await conversation.expect([isNotified(cho, "waiting")], explain);
      cho.say(feed);
      await conversation.expect([isNotified(cho, "feed")], explain);
      await saysToAll(conversation, ann, [cho, dan], "I am back", explain);
      await saysToAll(conversation, dan, [ann, cho], "welcome back", explain);
    },
  },
];

/** How a partner can leave, apart from asking for somebody else. */
const ways = ["disconnects", "vanishes", "goes back to the feed"] as const;

type Way = (typeof ways)[number];

const explainLeft =
  (way: Way, left: Person, leaver: Person): Explain =>
  ({ kind, who, frame, expected }) => {
    if (kind === "missing" && who === left) {
      return expected.some(({ what }) => what.includes("partner-left"))
        ? explainNotTold(way)
        : say`The one left behind speaks, and gets no answer.`;
    }
    if (kind === "missing" && who === leaver)
      return say`Somebody who goes back to the feed is not in it.`;
    if (frame && who === left) return say`The one left behind hears the feed.`;
    if (frame) return say`The one left behind is back in the feed, or talks to the people in it.`;
  };

function explainNotTold(way: Way): Said {
  switch (way) {
    case "disconnects":
      return say`When one partner disconnects, the other is not told.`;
    case "vanishes":
      return say`When one partner vanishes, the other is not told.`;
    case "goes back to the feed":
      return say`When one partner goes back to the feed, the other is not told.`;
  }
}
