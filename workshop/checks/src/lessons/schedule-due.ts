import { type Said, say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { hears } from "../conversation/expected.ts";
import { CheckFailure } from "../conversation/failure.ts";
import { type Frame, fields, text } from "../conversation/frames.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Person } from "../conversation/person.ts";

// Lesson 4: while a message waits, and when it is due.

export const serverKeepsWorking: Check = {
  title: "the server keeps working while a message waits",
  hints: [
    "Nobody else should notice that a message is waiting.",
    "A loop that watches the clock stops the whole server. A timer doesn't: it calls you back.",
    "setTimeout(() => …, delay); then return, so that the next event can come.",
  ],
  async run(conversation) {
    const [ann, bob] = (await conversation.meet("Ann", "Bob")) as [Person, Person];
    const waiting = conversation.words("I can wait");
    const now = conversation.words("I can't");
    const again = conversation.words("I neither");
    const usual = conversation.words("as always");
    const begin = performance.now();
    const due = begin + 1000;
    ann.say(text(waiting, { seconds: 1 }));
    bob.say(text(now));
    ann.say(text(again));
    // Sending it too early or refusing it is for the next checks. Here, nobody else may wait.
    const allow = ({ text, json }: Frame) =>
      fields(json).type === "error" || (text.includes(waiting) && performance.now() < due - 100);
    const explain: Explain = ({ kind, frame }) => {
      if (kind === "missing" || frame?.text.includes(waiting)) {
        return doesNothingElse();
      }
    };
    const expected = [hears(ann, now, { author: bob }), hears(bob, again, { author: ann })];
    await conversation.expect(expected, explain, { allow });
    const passed = performance.now() - begin;
    if (passed < 0.9 * (due - begin)) return;
    // They came, but late: is that because of the waiting message, or is this machine slow?
    bob.say(text(usual));
    await conversation.expect([hears(ann, usual, { author: bob })], explain, { allow });
    const usually = performance.now() - begin - passed;
    if (usually > passed / 3) return;
    throw new CheckFailure(
      say`What was said while a message waited arrived after ${Math.round(passed)} ms.`,
      doesNothingElse(),
    );
  },
};

export const reachesEveryoneWhenDue: Check = {
  title: "a scheduled message reaches everyone when due, even its author",
  waits: true,
  hints: [
    "Keep a scheduled message, and send it to everyone when it is due.",
    "setTimeout calls a function after some milliseconds. The page doesn't draw what you schedule, so the author gets it too.",
    "setTimeout(() => broadcast(message), delay); and leave nobody out.",
  ],
  async run(conversation, tick) {
    const [ann, bob] = (await conversation.meet("Ann", "Bob")) as [Person, Person];
    const longest = Math.max(1000, 10 * tick); // the longest delay to try, in milliseconds
    const far = conversation.words("much later");
    const words = conversation.words("in a while");
    const now = conversation.words("and now");
    const explain = explainDue(words, far, now, ann);
    const everyone = (words: string) =>
      [ann, bob].map((who) => hears(who, words, { author: ann, unscheduled: true }));
    ann.say(text(far, { seconds: (3 * longest) / 1000 }));
    ann.say(text(words, { seconds: tick / 1000 }));
    ann.say(text(now));
    const expected = [hears(bob, now, { author: ann }), ...everyone(words)];
    await conversation.expect(expected, explain, { ordered: true, within: tick });
    // A server that sends duplicates does so before this one, which is scheduled later, and for longer.
    for (let delay = 3 * tick; ; delay *= 3) {
      const last = conversation.words("that was all");
      const sent = performance.now();
      ann.say(text(last, { seconds: delay / 1000 }));
      await conversation.expect(everyone(last), explain, { within: delay });
      const passed = Math.round(performance.now() - sent);
      if (passed < 0.8 * delay) throw new TooEarly(delay, passed); // a timer may be off by some milliseconds
      // On a busy machine even an early message arrives late: try a longer delay.
      const usual = conversation.words("as always");
      ann.say(text(usual));
      await conversation.expect([hears(bob, usual, { author: ann })], explain);
      const usually = performance.now() - sent - passed;
      const isBusy = passed > 1.4 * delay || usually > 0.2 * delay;
      if (!isBusy || 3 * delay > longest) return;
    }
  },
};

export const reachesWhoeverIsConnected: Check = {
  title: "a scheduled message reaches whoever is connected when due",
  waits: true,
  hints: [
    "Between now and then people come and go, maybe even the author.",
    "Check who is connected when the timer fires, not when the message arrives.",
    'Call broadcast inside the function that setTimeout calls, and don\'t clear timers on "close".',
  ],
  async run(conversation, tick) {
    const [ann, bob] = (await conversation.meet("Ann", "Bob")) as [Person, Person];
    const fromAnn = conversation.words("from one who stays");
    const fromBob = conversation.words("from one who will have left");
    const seconds = (3 * tick) / 1000;
    ann.say(text(fromAnn, { seconds }));
    bob.say(text(fromBob, { seconds }));
    await conversation.isOpen(bob); // now the server has read Bob's message
    await conversation.leaves(bob);
    const [dan] = (await conversation.meetNew("Dan")) as [Person];
    const explain: Explain = ({ kind, expected: [first] }) => {
      if (kind !== "missing" || !first) return;
      if (first.what.includes(fromBob)) return say`The message is dropped when its author leaves.`;
      if (first.who === dan) return say`It goes to whoever was connected when it was scheduled.`;
    };
    const expected = [ann, dan].flatMap((who) => [
      hears(who, fromAnn, { author: ann }),
      hears(who, fromBob, { author: bob }),
    ]);
    await conversation.expect(expected, explain, { within: 3 * tick });
  },
};

const tooEarly = (): Said =>
  say`The message comes far too early: the schedule is ignored, or a second isn't 1000 milliseconds.`;

const explainDue =
  (words: string, far: string, now: string, author: Person): Explain =>
  ({ kind, frame, expected }) => {
    const { data, author: claimed } = fields(frame?.json);
    if (fields(data).code === "bad-schedule")
      return say`A valid schedule is refused: 0.02 is a number too.`;
    const isFirst = expected[0]?.what.includes(now) && fields(data).text === words;
    if (isFirst || fields(data).text === far) return tooEarly();
    if (fields(data).schedule !== undefined) {
      return say`The schedule is still in the message: leave it out when you send it.`;
    }
    if (fields(data).text === words && !expected.some(({ what }) => what.includes(words))) {
      return say`The scheduled message is sent more than once.`;
    }
    if (fields(data).text === words && claimed !== author.id) {
      return say`When it arrives, its author is not the id of the person who scheduled it.`;
    }
    if (kind !== "missing") return;
    if (expected.every(({ who }) => who === author)) {
      return say`Its author doesn't get it, but the author's page is waiting for it.`;
    }
    if (expected.every(({ who }) => who !== author)) return say`Only its author gets it.`;
    return say`The message comes far too late, or never: setTimeout takes milliseconds.`;
  };

function doesNothingElse(): Said {
  return say`The server does nothing else while a message waits.`;
}

/** A message came before its time. Both in milliseconds. */
class TooEarly extends CheckFailure {
  constructor(delay: number, passed: number) {
    super(say`A message due after ${delay} ms arrived after ${passed} ms.`, tooEarly());
  }
}
