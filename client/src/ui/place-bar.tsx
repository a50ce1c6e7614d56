import { type ChatState, isPrivate, isUnanswered, type Place } from "../chat/model.ts";
import { useLanguage } from "../language/language.ts";
import { LockIcon, PeopleIcon, ShuffleIcon } from "./icons.tsx";
import { useSession } from "./session-context.ts";

type Props = { place: Place; overBecause: ChatState["overBecause"]; connected: boolean };

/**
 * Says to whom one speaks, and leads elsewhere. The keys keep one button from turning into another
 * under somebody's finger.
 */
export function PlaceBar({ place, overBecause, connected }: Props) {
  const { words } = useLanguage();
  const session = useSession();
  const inPrivate = isPrivate(place);
  const busy = isUnanswered(place);
  const cannotAsk = busy || !connected;
  const wasMoved = place === "over" && overBecause === "moved";
  return (
    <section className="place" data-testid="place" data-place={place}>
      <span className="place-icon">{inPrivate ? <LockIcon /> : <PeopleIcon />}</span>
      <div className="place-words" role="status">
        <strong>{words.place[place]}</strong>
        <span className="place-hint">{wasMoved ? words.placeMoved : words.placeHint[place]}</span>
      </div>
      <div className="place-buttons">
        {inPrivate ? (
          <>
            <button
              key="back"
              type="button"
              aria-disabled={busy || (!connected && place !== "over")}
              onClick={() => session.goTo("feed")}
            >
              {words.random.back}
            </button>
            {place !== "looking" && (
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
