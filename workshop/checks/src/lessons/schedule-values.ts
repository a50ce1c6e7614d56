import { say } from "@chatterbox/words/say";
import type { Check } from "../check.ts";
import { hears, isRefused } from "../conversation/expected.ts";
import { fields, text } from "../conversation/frames.ts";
import type { Explain } from "../conversation/mismatch.ts";
import type { Person } from "../conversation/person.ts";

// Lesson 4: valid and invalid schedules.

export const unitsAddUp: Check = {
  title: "hours, minutes and seconds add up, as numbers or text",
  waits: true,
  hints: [
    "An hour has 60 minutes, a minute 60 seconds, and a second 1000 milliseconds.",
    'Number("9") is 9: a value may be a number, or text with a number in it. A missing unit is 0.',
    "const delay = ((hours * 60 + minutes) * 60 + seconds) * 1000;",
  ],
  async run(conversation, tick) {
    const [ann] = (await conversation.meet("Ann")) as [Person];
    // Due one after the other if every unit counts, in another order if one doesn't. No other check has these
    // delays: after a pause, Node runs timers of the same delay together, even before one that was due earlier.
    const shortest = 1.1 * tick;
    const hour = shortest / 3_600_000;
    const minute = shortest / 60_000;
    const second = shortest / 1000;
    const all = { hours: 0.9 * hour, minutes: 0.8 * minute, seconds: String(0.8 * second) };
    const schedules: [string, object][] = [
      ["seconds, as text", { seconds: String(second) }],
      ["minutes", { minutes: 2 * minute }],
      ["hours, minutes and seconds", all],
      ["hours", { hours: 3 * hour }],
    ];
    const inOrder = schedules.map(([name]) => conversation.words(name));
    const last = schedules.length - 1;
    // The longest is sent first: that exposes a server that ignores the delays.
    for (let index = last; index >= 0; index--) {
      ann.say(text(inOrder[index] as string, schedules[index]?.[1]));
    }
    const explain: Explain = ({ kind, frame, expected: [first] }) => {
      const { text: words, code } = fields(fields(frame?.json).data);
      const unit = schedules[inOrder.indexOf(String(words))]?.[0];
      if (code === "bad-schedule")
        return say`A valid schedule is refused: 0.01 and "9" are valid too.`;
      if (kind === "missing" && first) {
        return say`The message comes far too late, or never: ${first.what}.`;
      }
      if (unit === "minutes") return say`Minutes are too short: are they counted as seconds?`;
      if (unit === "hours") return say`Hours are too short: an hour has 3600 seconds.`;
      if (unit) return say`The units are not added up: some are left out.`;
    };
    const expected = inOrder.map((words) => hears(ann, words));
    await conversation.expect(expected, explain, { ordered: true, within: 3 * shortest });
  },
};

export const refusesInvalid: Check = {
  title: "an invalid schedule gets bad-schedule, and nothing is sent",
  hints: [
    "A time that makes no sense gets an answer, and the message goes nowhere.",
    "Check every value: a finite number, not negative. And check the total: more than 0, at most 24 days.",
    "if (!(delay > 0 && delay <= 24 * 24 * 3_600_000)) answer with bad-schedule; NaN fails every comparison.",
  ],
  async run(conversation) {
    const [ann, bob] = (await conversation.meet("Ann", "Bob")) as [Person, Person];
    for (const batch of conversation.batches(badSchedules)) {
      const words = conversation.words("at a time that never comes");
      for (const schedule of batch) {
        ann.say({ author: ann.id, type: "text", data: { text: words, schedule } });
      }
      const shown = JSON.stringify(batch[0]);
      const explain: Explain = ({ kind, frame }) => {
        if (frame?.text.includes(words))
          return say`With the schedule ${shown} the message is sent anyway.`;
        if (kind === "missing") return say`The schedule ${shown} is taken as valid, or ignored.`;
        if (fields(fields(frame?.json).data).code === "bad-message") {
          return say`The message is fine, only its schedule is not: the code is bad-schedule.`;
        }
      };
      const expected = batch.map(() => isRefused(ann, "bad-schedule"));
      await conversation.expect(expected, explain);
    }
    const words = conversation.words("and now without");
    ann.say(text(words));
    await conversation.expect([hears(bob, words, { author: ann })]);
  },
};

/** Schedules that a server has to refuse. */
const badSchedules: readonly unknown[] = [
  {},
  { days: 1 },
  { seconds: 0 },
  { seconds: -5 },
  { minutes: 1, seconds: -5 },
  { seconds: "soon" },
  { seconds: "" },
  { hours: 1, seconds: "soon" },
  { seconds: null },
  { seconds: [5] },
  { seconds: "Infinity" },
  { hours: 25 * 24 }, // more milliseconds than a timer can hold: it would fire immediately
  { hours: 24 * 24, seconds: 1 },
  { hours: 1e300 },
  "tomorrow",
  "",
  5,
  0,
];
