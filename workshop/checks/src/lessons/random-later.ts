import { say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { hears, isNotified, isRefused } from "../conversation/expected.ts";
import { text } from "../conversation/frames.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Person } from "../conversation/person.ts";
import {
  explainPairing,
  type Four,
  feed,
  hearNothing,
  isError,
  pair,
  type Three,
} from "./strangers.ts";

/** Lesson 5: messages that strangers schedule in private. */
export const privateScheduleChecks: readonly Check[] = [
  {
    title: "a private scheduled message reaches both if they are still together",
    waits: true,
    hints: [
      "What you say in private stays private, even if you schedule it.",
      "Remember the partner when the message arrives. When it is due, is it still the same one?",
      "const partner = partners.get(socket); setTimeout(() => { if (partners.get(socket) === partner) … }, delay);",
    ],
    async run(conversation, tick) {
      const [ann, bob, cho] = (await conversation.meet("Ann", "Bob", "Cho")) as Three;
      await conversation.exclusively(() => pair(conversation, ann, bob));
      const words = conversation.words("think of me");
      const now = conversation.words("now and");
      ann.say(text(words, { seconds: tick / 1000 }));
      ann.say(text(now));
      const explain: Explain = ({ kind, who, frame, expected }) => {
        if (frame && who === cho) return say`A private scheduled message reaches the feed.`;
        if (frame && who === bob && expected.length > 1) {
          return say`In private, the schedule is ignored.`;
        }
        if (kind === "missing" && who === ann)
          return say`The author doesn't get it, but both should.`;
        if (kind === "missing") return say`A message scheduled in private gets lost.`;
      };
      const due = (who: Person) => hears(who, words, { author: ann, unscheduled: true });
      const expected = [hears(bob, now, { author: ann }), due(ann), due(bob)];
      await conversation.expect(expected, explain, { ordered: true, within: tick });
      await hearNothing(conversation, [cho], explain);
    },
  },
  {
    title: "a private scheduled message reaches nobody once they have parted",
    waits: true,
    hints: [
      "By the time it is due, the partner it was meant for may be gone.",
      "Send it neither to the feed nor to a new partner: only tell its author, if they are still there.",
      'if (partners.get(socket) !== partner) return refuse(socket, "schedule-undelivered", …);',
    ],
    async run(conversation, tick) {
      const [ann, bob, cho, dan] = (await conversation.meet("Ann", "Bob", "Cho", "Dan")) as Four;
      const [eve] = (await conversation.meet("Eve")) as [Person];
      const seconds = (3 * tick) / 1000;
      const fromAnn = conversation.words("for Bob alone");
      const fromCho = conversation.words("for Dan alone");
      const fromDan = conversation.words("for Cho alone");
      const explain: Explain = ({ kind, who, frame }) => {
        if (frame?.text.includes(fromCho)) return say`It is sent although its author has left.`;
        if (frame && (frame.text.includes(fromAnn) || frame.text.includes(fromDan))) {
          return say`It is sent although the two have parted.`;
        }
        if (isError(frame) && who !== ann && who !== dan) {
          return say`Somebody else is told that it reached nobody: tell only the author.`;
        }
        if (kind === "missing") return say`Its author is not told that it reached nobody.`;
      };
      // Bob returns to the feed, Ann finds Eve, and Cho disconnects.
      await conversation.exclusively(async () => {
        await pair(conversation, ann, bob);
        await pair(conversation, cho, dan);
        ann.say(text(fromAnn, { seconds }));
        dan.say(text(fromDan, { seconds }));
        cho.say(text(fromCho, { seconds }));
        await conversation.isOpen(cho); // now the server has read Cho's message
        cho.vanish();
        bob.say(feed);
        const left = [ann, dan].map((who) => isNotified(who, "partner-left"));
        await conversation.expect([...left, isNotified(bob, "feed")], explainPairing);
        await pair(conversation, eve, ann);
      });
      const undelivered = [ann, dan].map((who) => isRefused(who, "schedule-undelivered"));
      await conversation.expect(undelivered, explain, { within: 3 * tick });
      await hearNothing(conversation, [ann, bob, dan, eve], explain);
    },
  },
];
