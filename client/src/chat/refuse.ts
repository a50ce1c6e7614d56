import { changeMessages, myMessages, note } from "./entries.ts";
import { type ChatState, isUnanswered, type Message, type Pending, type Room } from "./model.ts";
import { goBack } from "./room.ts";
import { firstDue } from "./say.ts";

/**
 * Handles an error from the server. It doesn't say which frame it is about, but a server answers
 * frames at once and in order. So where every frame gets an answer, the error is about the oldest
 * unanswered one; where only bad ones do, about the newest.
 */
export function refuse(
  state: ChatState,
  { code, text }: { code: string; text: string },
  time: number,
): ChatState {
  if (code === "bad-message" && isUnanswered(state.room)) return goBack(state, time);
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
      return firstDue(pending.filter(({ room }) => room === "talking"));
    case "bad-message":
      return justSent(state, time).at(-1);
    case "no-partner": {
      const candidates = [...justSent(state, time), ...pending].sort((a, b) => a.key - b.key);
      // The second case: our message and the notice that the partner left have crossed.
      return (
        candidates.find(({ room }) => alone.has(room)) ??
        candidates.filter(({ room }) => room === "talking").at(-1)
      );
    }
  }
}

const alone: ReadonlySet<Room> = new Set(["looking", "left"]);
const answeredWithin = 10_000; // ms; a later error is about something else

function justSent(state: ChatState, time: number): (Message & { delivery: "sent" })[] {
  return myMessages(state).filter(
    (message): message is Message & { delivery: "sent" } =>
      message.delivery === "sent" && time - message.time < answeredWithin,
  );
}
