import { isPrivate, type Pending } from "../chat/model.ts";
import type { Catalogue } from "../language/en.ts";
import { useLanguage } from "../language/language.ts";
import { wordsOf } from "../protocol/frames.ts";
import { clockDuration } from "../schedule/duration.ts";
import { formatScheduleCommand } from "../schedule/schedule-command.ts";
import { sentenceForCode } from "./happening-line.tsx";
import { AlertIcon, ClockIcon, LockIcon, PeopleIcon } from "./icons.tsx";
import { format } from "./moment.tsx";
import { SecondChance } from "./second-chance.tsx";
import { useNow } from "./use-session.ts";

const grace = 3000; // ms after it is due until a message counts as overdue

/** Scheduled messages that haven't arrived, with the time left. */
export function PendingTray({ pending }: { pending: readonly Pending[] }) {
  const { words } = useLanguage();
  const now = useNow(pending.length > 0 ? 250 : undefined);
  if (pending.length === 0) return null;
  return (
    <ul className="pending" aria-label={words.scheduled.label} data-testid="pending-list">
      {pending.map((one) => (
        <PendingItem key={one.key} pending={one} now={now} />
      ))}
    </ul>
  );
}

function PendingItem({ pending, now }: { pending: Pending; now: number }) {
  const { words, language } = useLanguage();
  const { key, due, said, state } = pending;
  const overdue = state === "waiting" && due !== undefined && now > due + grace;
  const waits = (state === "waiting" && !overdue) || state === "queued";
  return (
    <li
      className={waits ? "pending-item" : "pending-item failed"}
      data-testid="pending"
      data-state={overdue ? "overdue" : state}
    >
      {waits ? <ClockIcon /> : <AlertIcon />}
      {state === "waiting" && due !== undefined && !overdue ? (
        <span
          className="countdown"
          title={words.scheduled.at(format(due, language, { timeStyle: "medium" }))}
        >
          {words.scheduled.inTime(clockDuration(due - now))}
          <span className="faint"> {format(due, language, { timeStyle: "medium" })}</span>
        </span>
      ) : (
        <span className="countdown">{describe(pending, overdue, words)}</span>
      )}
      <span className="for-whom" title={words.room[isPrivate(pending.room) ? "talking" : "feed"]}>
        {isPrivate(pending.room) ? <LockIcon /> : <PeopleIcon />}
      </span>
      <span className="pending-words" dir="auto">
        {wordsOf(said).slice(0, 200)}
      </span>
      {!waits && (
        <SecondChance
          messageKey={key}
          text={formatScheduleCommand(pending.schedule, wordsOf(said))}
          isTight
        />
      )}
    </li>
  );
}

function describe({ state, refusal }: Pending, overdue: boolean, words: Catalogue): string {
  if (refusal) return sentenceForCode(refusal, "", words);
  if (overdue || state === "waiting") return words.scheduled.overdue;
  return words.scheduled[state === "not-kept" ? "returned" : state];
}
