import { say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { isNotified, sees } from "../conversation/expected.ts";
import { emoji, type Frame, isNotice } from "../conversation/frames.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Person } from "../conversation/person.ts";
import {
  explainPairing,
  type Four,
  hearNothing,
  isError,
  pair,
  pairWithWaiting,
  saysTo,
  stranger,
} from "./strangers.ts";

/** Lesson 5: two strangers meet, and talk in private. */
export const meetingChecks: readonly Check[] = [
  {
    title: "the first to ask for a stranger waits, the next is paired with them",
    pairs: true,
    hints: [
      "The first one waits. The next one becomes their partner, and both are told.",
      "One variable is enough to remember who is waiting. When a second one asks, pair the two.",
      'if (!waiting) { waiting = socket; notify(socket, "waiting", …); } else { pair the two, and waiting = undefined; }',
    ],
    async run(conversation) {
      const [ann, bob, cho, dan] = (await conversation.meet("Ann", "Bob", "Cho", "Dan")) as Four;
      await pair(conversation, ann, bob);
      await pair(conversation, cho, dan);
      await hearNothing(conversation, [ann, bob, cho, dan], explainPairing);
    },
  },
  {
    title: "nobody is paired with themselves",
    pairs: true,
    hints: [
      "If you ask twice, you are still one person.",
      "If you are already waiting, you keep waiting: asking again changes nothing.",
      "if (socket === waiting) return;",
    ],
    async run(conversation) {
      const [ann, bob, cho, dan] = (await conversation.meet("Ann", "Bob", "Cho", "Dan")) as Four;
      const explain: Explain = ({ who, frame }) => {
        if (who === ann && frame && isNotice(frame, "paired")) {
          return say`Ann asked twice, and is now her own partner.`;
        }
      };
      ann.say(stranger);
      await conversation.expect([isNotified(ann, "waiting")], explain);
      ann.say(stranger);
      await conversation.isOpen(ann); // now the server has read it, before Bob's
      const allow = (frame: Frame) => isNotice(frame, "waiting");
      bob.say(stranger);
      const both = [isNotified(ann, "paired"), isNotified(bob, "paired")];
      await conversation.expect(both, explain, { allow });
      const explainQueue: Explain = ({ frame }) =>
        frame ? say`Ann asked twice, and is still waiting although she has a partner.` : undefined;
      cho.say(stranger);
      await conversation.expect([isNotified(cho, "waiting")], explainQueue);
      await pairWithWaiting(conversation, dan, cho); // so that nobody is left waiting
    },
  },
  {
    title: "only your partner hears what you say",
    pairs: true,
    hints: [
      "When two people talk in private, nobody else hears them.",
      "Keep everyone's partner in a Map. If the sender has one, send only to that partner.",
      "const partner = partners.get(socket); if (partner) return send(partner, message);",
    ],
    async run(conversation) {
      const [ann, bob, cho, dan] = (await conversation.meet("Ann", "Bob", "Cho", "Dan")) as Four;
      const [eve] = (await conversation.meet("Eve")) as [Person];
      await pair(conversation, ann, bob);
      await pair(conversation, cho, dan);
      const explain: Explain = ({ kind, who, frame }) => {
        if (frame && who === eve) return say`Private messages reach the feed.`;
        if (frame && (who === cho || who === dan))
          return say`More than two people are in one room.`;
        if (kind === "missing" || isError(frame)) {
          return say`What one partner says does not reach the other.`;
        }
        return say`The sender gets their own words back.`;
      };
      await saysTo(conversation, ann, bob, "between you and me", explain);
      await saysTo(conversation, bob, ann, "nobody else hears it", explain);
      const face = conversation.words("🤫");
      ann.say(emoji(face));
      await conversation.expect([sees(bob, face, ann)], explain);
      await hearNothing(conversation, [ann, bob, cho, dan, eve], explain);
    },
  },
  {
    title: "in random chat you hear nothing from the feed",
    pairs: true,
    hints: [
      "When you talk to a stranger, or wait for one, you have left the feed.",
      "The loop over everyone has to skip people in random chat, even while they wait.",
      "Keep a Set of everyone in random chat, and skip them in broadcast.",
    ],
    async run(conversation) {
      const [ann, bob, cho, dan] = (await conversation.meet("Ann", "Bob", "Cho", "Dan")) as Four;
      await pair(conversation, ann, bob);
      const explain: Explain = ({ who, frame }) => {
        if (frame && (who === ann || who === bob))
          return say`The feed still reaches two people who are paired.`;
      };
      await saysTo(conversation, cho, dan, "this is for the feed", explain);
      await saysTo(conversation, ann, bob, "did you hear that?", explain);
      await saysTo(conversation, bob, ann, "hear what?", explain);
      const [eve] = (await conversation.meet("Eve")) as [Person];
      eve.say(stranger);
      await conversation.expect([isNotified(eve, "waiting")]);
      const waiting: Explain = ({ who, frame }) => {
        if (frame && who === eve)
          return say`The feed still reaches somebody who is waiting for a stranger.`;
      };
      await saysTo(conversation, cho, dan, "for the feed again", waiting);
      await pairWithWaiting(conversation, cho, eve, waiting);
      await saysTo(conversation, eve, cho, "at last", waiting);
    },
  },
];
