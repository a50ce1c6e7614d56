import { type ChatState, isPrivate, isUnanswered, type Room } from "../chat/model.ts";
import { useLanguage } from "../language/language.ts";
import { LockIcon, PeopleIcon, ShuffleIcon } from "./icons.tsx";
import { useSession } from "./session-context.ts";

type Props = { room: Room; overBecause: ChatState["overBecause"]; connected: boolean };

/**
 * Shows who hears you, and the buttons that change rooms. Keys keep a button from turning into
 * another while it is being pressed.
 */
export function RoomBar({ room, overBecause, connected }: Props) {
  const { words } = useLanguage();
  const session = useSession();
  const inPrivate = isPrivate(room);
  const busy = isUnanswered(room);
  const cannotAsk = busy || !connected;
  const wasMoved = room === "over" && overBecause === "moved";
  return (
    <section className="room" data-testid="room" data-room={room}>
      <span className="room-icon">{inPrivate ? <LockIcon /> : <PeopleIcon />}</span>
      <div className="room-words" role="status">
        <strong>{words.room[room]}</strong>
        <span className="room-hint">{wasMoved ? words.roomMoved : words.roomHint[room]}</span>
      </div>
      <div className="room-buttons">
        {inPrivate ? (
          <>
            <button
              key="back"
              type="button"
              aria-disabled={busy || (!connected && room !== "over")}
              onClick={() => session.goTo("feed")}
            >
              {words.random.back}
            </button>
            {room !== "looking" && (
              <button
                key="next"
                type="button"
                className="primary"
                aria-disabled={cannotAsk}
                onClick={() => session.goTo("random")}
              >
                {words.random.next}
              </button>
            )}
          </>
        ) : (
          <button
            key="random"
            type="button"
            className="random"
            title={words.random.startHint}
            aria-disabled={cannotAsk}
            onClick={() => session.goTo("random")}
          >
            <ShuffleIcon />
            {words.random.start}
          </button>
        )}
      </div>
    </section>
  );
}
