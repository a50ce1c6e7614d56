import { type Said, say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { isNotice, isNotified, isRefused, text } from "../conversation/frames.ts";
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

/** Lesson 5: one of two strangers leaves, or has nobody to talk to. */
export const partingChecks: readonly Check[] = [
  {
    title: "when one leaves, the other is told and stays in random chat, alone",
    pairs: true,
    hints: [
      "Who is left behind has to know, and must not find themselves among everybody.",
      'Three ways to leave: the event "close", back to the feed, asking for another. All do the same.',
      "partners.delete for both of them, a partner-left notice for the one, and no-partner for what they say next.",
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
    title: "who waits or is alone speaks to nobody",
    pairs: true,
    hints: [
      "Without a partner there is nobody to hear it, and the feed is elsewhere.",
      "In random chat, but without a partner: the message gets the answer no-partner.",
      'if (!partner && inRandomChat.has(socket)) return refuse(socket, "no-partner", …);',
    ],
    async run(conversation) {
      const [ann, bob, cho] = (await conversation.meet("Ann", "Bob", "Cho")) as Three;
      const explain: Explain = ({ kind, who, frame }) => {
        if (frame && who !== ann) return say`Words of somebody who waits leak into the feed.`;
        if (kind === "missing") return say`Who speaks without a partner gets no answer.`;
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
    title: "asking again leaves the partner for another",
    pairs: true,
    hints: [
      "Asking for a stranger while talking to one means: somebody else, please.",
      "It is leaving and asking in one: the old partner is told, and the asker waits like anyone.",
      "Call leave(socket) before you look for somebody who waits.",
    ],
    async run(conversation) {
      const [ann, bob, cho] = (await conversation.meet("Ann", "Bob", "Cho")) as Three;
      await pair(conversation, ann, bob);
      const explain: Explain = ({ kind, who, frame }) => {
        if (kind === "missing" && who === bob) return say`The old partner is not told.`;
        if (frame && isNotice(frame, "paired")) {
          return say`The old partner counts as waiting: being left is not asking.`;
        }
        if (frame && who === bob) return say`The old partner still hears what the asker says.`;
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
    title: "you can go back to the feed, and who went away is not paired",
    pairs: true,
    hints: [
      "The way back is open: to hear everybody, and to be heard.",
      "Who goes back, or disconnects, no longer waits for a stranger.",
      "if (socket === waiting) waiting = undefined; in the function for leaving.",
    ],
    async run(conversation) {
      const [ann, bob, cho, dan] = (await conversation.meet("Ann", "Bob", "Cho", "Dan")) as Four;
      const explain: Explain = ({ kind, who, frame }) => {
        if (frame && isNotice(frame, "paired"))
          return say`Who has gone is still waiting in the list.`;
        if (kind === "missing" && who === ann)
          return say`Who goes back does not hear the feed again.`;
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

/** How a partner can leave, other than by asking for somebody else. */
const ways = ["disconnects", "vanishes", "goes back to the feed"] as const;

type Way = (typeof ways)[number];

const explainLeft =
  (way: Way, left: Person, leaver: Person): Explain =>
  ({ kind, who, frame, expected }) => {
    if (kind === "missing" && who === left) {
      return expected.some(({ what }) => what.includes("partner-left"))
        ? explainUntold(way)
        : say`The one who is left speaks, and gets no answer.`;
    }
    if (kind === "missing" && who === leaver) return say`Who goes back to the feed is not there.`;
    if (frame && who === left) return say`The one who is left hears the feed.`;
    if (frame) return say`The one who is left falls back into the feed, or speaks to those in it.`;
  };

function explainUntold(way: Way): Said {
  switch (way) {
    case "disconnects":
      return say`When the partner disconnects, the one who is left is not told.`;
    case "vanishes":
      return say`When the partner vanishes, the one who is left is not told.`;
    case "goes back to the feed":
      return say`When the partner goes back to the feed, the one who is left is not told.`;
  }
}
