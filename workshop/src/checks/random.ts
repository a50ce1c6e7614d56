import type { Check } from "./check.ts";
import type { Conversation, Explain } from "./conversation.ts";
import { emoji, fields, hears, isNotice, isNotified, isRefused, sees, text } from "./frames.ts";
import type { Frame, Person } from "./person.ts";

const stranger = { channel: "random" };
const feed = { channel: "feed" };

/** Lesson 5: random chat. */
export const randomChecks: readonly Check[] = [
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
          return "Ann asked twice, and is her own partner now.";
        }
      };
      ann.say(stranger);
      await conversation.expect([isNotified(ann, "waiting")], explain);
      ann.say(stranger);
      await conversation.isOpen(ann); // by now the server has read it, and Bob's comes after it
      const allow = (frame: { json: unknown }) => isNotice(frame as never, "waiting");
      bob.say(stranger);
      const both = [isNotified(ann, "paired"), isNotified(bob, "paired")];
      await conversation.expect(both, explain, { allow });
      const explainQueue: Explain = ({ frame }) =>
        frame ? "Ann asked twice, and waits although she has a partner." : undefined;
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
        if (frame && who === eve) return "Private words reach the feed.";
        if (frame && (who === cho || who === dan)) return "More than two are in one room.";
        if (kind === "missing" || isError(frame)) {
          return "What one of a pair says does not reach the other.";
        }
        return "The sender's own words come back.";
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
        if (frame && (who === ann || who === bob)) return "The feed still reaches a pair.";
      };
      await saysTo(conversation, cho, dan, "this is for the feed", explain);
      await saysTo(conversation, ann, bob, "did you hear that?", explain);
      await saysTo(conversation, bob, ann, "hear what?", explain);
      const [eve] = (await conversation.meet("Eve")) as [Person];
      eve.say(stranger);
      await conversation.expect([isNotified(eve, "waiting")]);
      const waiting: Explain = ({ who, frame }) => {
        if (frame && who === eve) return "The feed still reaches who waits for a stranger.";
      };
      await saysTo(conversation, cho, dan, "for the feed again", waiting);
      await pairWithWaiting(conversation, cho, eve, waiting);
      await saysTo(conversation, eve, cho, "at last", waiting);
    },
  },
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
      for (const way of ["disconnects", "vanishes", "goes back to the feed"]) {
        const [eve] = (await conversation.meet("Eve")) as [Person];
        await pair(conversation, ann, eve);
        const explain = explainLeft(way, ann, eve);
        if (way === "disconnects") await conversation.leaves(eve);
        else if (way === "vanishes") eve.vanish();
        else eve.say(feed);
        const told = way.includes("feed") ? [isNotified(eve, "feed")] : [];
        await conversation.expect([...told, isNotified(ann, "partner-left")], explain);
        ann.say(text(conversation.words("are you still there?")));
        await conversation.expect([isRefused(ann, "no-partner")], explain);
        const hearers = way.includes("feed") ? [bob, dan, eve] : [bob, dan];
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
        if (frame && who !== ann) return "Words of somebody who waits leak into the feed.";
        if (kind === "missing") return "Who speaks without a partner gets no answer.";
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
        if (kind === "missing" && who === bob) return "The old partner is not told.";
        if (frame && isNotice(frame, "paired")) {
          return "The old partner counts as waiting: being left is not asking.";
        }
        if (frame && who === bob) return "The old partner still hears what the asker says.";
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
        if (frame && isNotice(frame, "paired")) return "Who has gone is still waiting in the list.";
        if (kind === "missing" && who === ann) return "Who goes back does not hear the feed again.";
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
  {
    title: "a message scheduled in private reaches the two who are still together",
    waits: true,
    hints: [
      "What is said in private stays private, also when it is said for later.",
      "Remember the partner when the message comes. When it is due: is it still the same one?",
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
        if (frame && who === cho) return "A private message comes due in the feed.";
        if (frame && who === bob && expected.length > 1) {
          return "In private, the schedule is not looked at.";
        }
        if (kind === "missing" && who === ann) return "The author does not get it. Both should.";
        if (kind === "missing") return "What is scheduled in private gets lost.";
      };
      const due = (who: Person) => hears(who, words, { author: ann, unscheduled: true });
      const expected = [hears(bob, now, { author: ann }), due(ann), due(bob)];
      await conversation.expect(expected, explain, { ordered: true, within: tick });
      await hearNothing(conversation, [cho], explain);
    },
  },
  {
    title: "a message scheduled in private reaches nobody once the two have parted",
    waits: true,
    hints: [
      "When it comes due, the one it was meant for may be gone.",
      "Not in the feed, not to a new partner: only its author is told, if they are still there.",
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
        if (frame?.text.includes(fromCho)) return "It comes due although its author has left.";
        if (frame && (frame.text.includes(fromAnn) || frame.text.includes(fromDan))) {
          return "It comes due although the two have parted.";
        }
        if (isError(frame) && who !== ann && who !== dan) {
          return "Somebody else is told that it reached nobody; only the author should be.";
        }
        if (kind === "missing") return "Its author is not told that it reached nobody.";
      };
      // Bob goes back to the feed and Ann finds Eve, while Cho is gone altogether.
      await conversation.exclusively(async () => {
        await pair(conversation, ann, bob);
        await pair(conversation, cho, dan);
        ann.say(text(fromAnn, { seconds }));
        dan.say(text(fromDan, { seconds }));
        cho.say(text(fromCho, { seconds }));
        await conversation.isOpen(cho); // by now the server has read what Cho scheduled
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

type Three = [Person, Person, Person];
type Four = [Person, Person, Person, Person];

/** Has two people ask for a stranger, one after the other, and expects them to be paired. */
async function pair(conversation: Conversation, first: Person, second: Person): Promise<void> {
  first.say(stranger);
  await conversation.expect([isNotified(first, "waiting")], explainPairing);
  await pairWithWaiting(conversation, second, first);
}

/** Has somebody ask for a stranger while another waits, and expects the two to be paired. */
async function pairWithWaiting(
  conversation: Conversation,
  who: Person,
  waiting: Person,
  explain: Explain = explainPairing,
): Promise<void> {
  who.say(stranger);
  await conversation.expect([isNotified(who, "paired"), isNotified(waiting, "paired")], explain);
}

const explainPairing: Explain = ({ kind, frame, expected: [first] }) => {
  if (fields(fields(frame?.json).data).code === "bad-message") {
    return 'The frame {"channel":"random"} is not known yet.';
  }
  if (frame && isNotice(frame, "waiting"))
    return "Somebody waits already: the two belong together.";
  if (frame && isNotice(frame, "paired")) return "Somebody is paired although nobody else waits.";
  if (kind === "missing" && first) return `There is no notice: ${first.what} is expected.`;
};

/** Shows that nothing has come to anybody: what they are told now is the next that they hear. */
async function hearNothing(
  conversation: Conversation,
  people: readonly Person[],
  explain: Explain,
): Promise<void> {
  for (const who of people) who.say("no message");
  await conversation.expect(
    people.map((who) => isRefused(who, "bad-message")),
    explain,
  );
}

/** Whether the server refuses something by this frame. */
function isError(frame: Frame | undefined): boolean {
  return fields(frame?.json).type === "error";
}

async function saysTo(
  conversation: Conversation,
  speaker: Person,
  listener: Person,
  what: string,
  explain: Explain,
): Promise<void> {
  await saysToAll(conversation, speaker, [listener], what, explain);
}

/** Somebody says something, and just these people hear it. */
async function saysToAll(
  conversation: Conversation,
  author: Person,
  listeners: readonly Person[],
  what: string,
  explain: Explain,
): Promise<void> {
  const words = conversation.words(what);
  author.say(text(words));
  await conversation.expect(
    listeners.map((who) => hears(who, words, { author })),
    explain,
  );
}

const explainLeft =
  (way: string, left: Person, leaver: Person): Explain =>
  ({ kind, who, frame, expected }) => {
    if (kind === "missing" && who === left) {
      return expected.some(({ what }) => what.includes("partner-left"))
        ? `When the partner ${way}, the one who is left is not told.`
        : "The one who is left speaks, and gets no answer.";
    }
    if (kind === "missing" && who === leaver) return "Who goes back to the feed is not there.";
    if (frame && who === left) return "The one who is left hears the feed.";
    if (frame) return "The one who is left falls back into the feed, or speaks to those in it.";
  };
