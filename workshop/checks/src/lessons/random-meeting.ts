import { say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { emoji, isNotice, isNotified, sees } from "../conversation/frames.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Frame, Person } from "../conversation/person.ts";
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
    title: "who asks for a stranger waits, and the next one to ask is the stranger",
    pairs: true,
    hints: [
      "Whoever comes first waits. Whoever comes next is their partner, and both are told.",
      "One variable is enough for who waits. When a second one asks, the two are put together.",
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
      "Who asks twice is still one person.",
      "Somebody who waits already goes on waiting: asking again changes nothing.",
      "if (socket === waiting) return;",
    ],
    async run(conversation) {
      const [ann, bob, cho, dan] = (await conversation.meet("Ann", "Bob", "Cho", "Dan")) as Four;
      const explain: Explain = ({ who, frame }) => {
        if (who === ann && frame && isNotice(frame, "paired")) {
          return say`Ann asked twice, and is her own partner now.`;
        }
      };
      ann.say(stranger);
      await conversation.expect([isNotified(ann, "waiting")], explain);
      ann.say(stranger);
      await conversation.isOpen(ann); // by now the server has read it, and Bob's comes after it
      const allow = (frame: Frame) => isNotice(frame, "waiting");
      bob.say(stranger);
      const both = [isNotified(ann, "paired"), isNotified(bob, "paired")];
      await conversation.expect(both, explain, { allow });
      const explainQueue: Explain = ({ frame }) =>
        frame ? say`Ann asked twice, and waits although she has a partner.` : undefined;
      cho.say(stranger);
      await conversation.expect([isNotified(cho, "waiting")], explainQueue);
      await pairWithWaiting(conversation, dan, cho); // so that nobody is left waiting
    },
  },
  {
    title: "what partners say reaches the partner alone",
    pairs: true,
    hints: [
      "Two who talk in private: nobody else hears them.",
      "Keep for each the partner, in a Map. Who has one sends to that one, and not to everybody.",
      "const partner = partners.get(socket); if (partner) return send(partner, message);",
    ],
    async run(conversation) {
      const [ann, bob, cho, dan] = (await conversation.meet("Ann", "Bob", "Cho", "Dan")) as Four;
      const [eve] = (await conversation.meet("Eve")) as [Person];
      await pair(conversation, ann, bob);
      await pair(conversation, cho, dan);
      const explain: Explain = ({ kind, who, frame }) => {
        if (frame && who === eve) return say`Private words reach the feed.`;
        if (frame && (who === cho || who === dan)) return say`More than two are in one room.`;
        if (kind === "missing" || isError(frame)) {
          return say`What one of a pair says does not reach the other.`;
        }
        return say`The sender's own words come back.`;
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
    title: "nothing from the feed reaches who is in random chat",
    pairs: true,
    hints: [
      "Who talks to a stranger, or waits for one, has left the feed.",
      "The loop over everyone has to leave them out, those who wait too.",
      "Keep a Set of who is in random chat, and skip in broadcast whoever is in it.",
    ],
    async run(conversation) {
      const [ann, bob, cho, dan] = (await conversation.meet("Ann", "Bob", "Cho", "Dan")) as Four;
      await pair(conversation, ann, bob);
      const explain: Explain = ({ who, frame }) => {
        if (frame && (who === ann || who === bob)) return say`The feed still reaches a pair.`;
      };
      await saysTo(conversation, cho, dan, "this is for the feed", explain);
      await saysTo(conversation, ann, bob, "did you hear that?", explain);
      await saysTo(conversation, bob, ann, "hear what?", explain);
      const [eve] = (await conversation.meet("Eve")) as [Person];
      eve.say(stranger);
      await conversation.expect([isNotified(eve, "waiting")]);
      const waiting: Explain = ({ who, frame }) => {
        if (frame && who === eve) return say`The feed still reaches who waits for a stranger.`;
      };
      await saysTo(conversation, cho, dan, "for the feed again", waiting);
      await pairWithWaiting(conversation, cho, eve, waiting);
      await saysTo(conversation, eve, cho, "at last", waiting);
    },
  },
];
