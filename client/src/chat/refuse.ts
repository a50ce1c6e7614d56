import { changeMessages, myMessages, note } from "./entries.ts";
import { type ChatState, isUnanswered, type Message, type Pending, type Place } from "./model.ts";
import { goBack } from "./place.ts";
import { firstDue } from "./say.ts";

/**
 * Takes an error from the server. It doesn't say which frame it is about, but a server answers
 * frames in the order in which they came, and at once. So where each gets an answer it is about the
 * oldest that has none; and where only bad ones get one, about the newest.
 */
export function refuse(
  state: ChatState,
  { code, text }: { code: string; text: string },
  time: number,
): ChatState {
  if (code === "bad-message" && isUnanswered(state.place)) return goBack(state, time);
  const meant = findMeant(state, code, time);
  if (!meant) return note(state, time, { from: "server", type: "error", code }, { text });
  if (meant.kind === "message") {
    const change = { delivery: "refused", refusal: code } as const;
    return changeMessages(state, ({ key }) => key === meant.key, change);
  }
  const outcome = code === "schedule-undelivered" ? "undelivered" : "refused";
  const pending = state.pending.map((other) =>
    other.key === meant.key ? ({ ...other, state: outcome, refusal: code } as const) : other,
  );
  return { ...state, pending };
}

type Candidate = (Message & { delivery: "sent" }) | PendingCandidate;
type PendingCandidate = Pending & { kind: "pending" };

function findMeant(state: ChatState, code: string, time: number): Candidate | undefined {
  const pending = state.pending
    .filter((other) => other.state === "waiting")
    .map((other): PendingCandidate => ({ ...other, kind: "pending" }));
  switch (code) {
    case "bad-schedule":
      return pending.at(-1);
    case "schedule-undelivered":
      return firstDue(pending.filter(({ place }) => place === "talking"));
    case "bad-message":
      return justSent(state, time).at(-1);
    case "no-partner": {
      const candidates = [...justSent(state, time), ...pending].sort((a, b) => a.key - b.key);
      // The last alternative: the message and the notice that the partner leaves have crossed.
      return (
        candidates.find(({ place }) => alone.has(place)) ??
        candidates.filter(({ place }) => place === "talking").at(-1)
      );
    }
  }
}

const alone: ReadonlySet<Place> = new Set(["looking", "left"]);
const answeredWithin = 10_000; // ms; an error that comes later is about something else

function justSent(state: ChatState, time: number): (Message & { delivery: "sent" })[] {
  return myMessages(state).filter(
    (message): message is Message & { delivery: "sent" } =>
      message.delivery === "sent" && time - message.time < answeredWithin,
  );
}
