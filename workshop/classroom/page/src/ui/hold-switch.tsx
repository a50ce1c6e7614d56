import type { Held } from "../../../src/classroom.ts";
import { useLanguage } from "../language/language.ts";
import { LockIcon } from "../parts.ts";
import { useAttempt } from "./asking.tsx";

type Props = { what: Held; lesson: number; held: boolean };

/** Holds the hints or the solution of a lesson back, or opens them. */
export function HoldSwitch({ what, lesson, held }: Props) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const state = words.lesson[what][held ? "held" : "open"];
  return (
    <button
      type="button"
      className="hold"
      aria-pressed={held}
      aria-label={`${state}. ${words.lesson.hold[what](lesson)}`}
      title={words.lesson.hold[what](lesson)}
      onClick={() => attempt((asking) => asking.hold(what, lesson, !held))}
      data-testid={`hold-${what}`}
    >
      {held && <LockIcon />}
      <span aria-hidden="true">{state}</span>
    </button>
  );
}
