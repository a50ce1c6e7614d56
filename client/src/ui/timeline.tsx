import type { Entry, Room } from "../chat/model.ts";
import { isPrivate, isSaidHere } from "../chat/model.ts";
import { useLanguage } from "../language/language.ts";
import { EntryList } from "./entry-list.tsx";
import { useFocusInput } from "./focus-input.ts";
import { DownIcon } from "./icons.tsx";
import { useFollow } from "./use-follow.ts";

type Props = { entries: readonly Entry[]; dropped: number; room: Room; troubled: boolean };

/** The messages and events of the current room. */
export function Timeline({ entries, dropped, room, troubled }: Props) {
  const { words } = useLanguage();
  const last = entries.at(-1);
  const focusInput = useFocusInput();
  const { scroller, content, unseen, away, toEnd } = useFollow(
    last?.key ?? 0,
    (key) => entries.filter((entry) => entry.kind === "message" && entry.key > key).length,
    last !== undefined && isSaidHere(last),
  );
  const spoken = entries.some((entry) => entry.kind !== "happening");
  const showsEmpty = !spoken && !troubled && room !== "left" && room !== "over";
  return (
    <div className="timeline">
      <div
        className="scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys must scroll it
        tabIndex={0}
        role="log"
        aria-label={words.timeline.label}
        data-testid="timeline"
      >
        <div className="content" ref={content}>
          {dropped > 0 && <p className="happening">{words.timeline.dropped(dropped)}</p>}
          {/* In a private room the empty state says what has happened so far. */}
          {showsEmpty && <Empty room={room} />}
          {!(showsEmpty && isPrivate(room)) && <EntryList entries={entries} />}
        </div>
      </div>
      {away && (
        <button
          type="button"
          className="to-newest"
          onClick={() => {
            toEnd();
            focusInput();
          }}
          data-testid="new-messages"
        >
          <DownIcon />
          {unseen > 0 ? words.timeline.newMessages(unseen) : words.timeline.toNewest}
        </button>
      )}
    </div>
  );
}

/** The empty state of a room. */
function Empty({ room }: { room: Room }) {
  const { timeline, room: places } = useLanguage().words;
  if (!isPrivate(room)) {
    return <EmptyPicture picture="👋" title={timeline.empty} text={timeline.emptyText} />;
  }
  if (room === "looking" || room === "asking") {
    return (
      <EmptyPicture picture="🔎" title={places[room]} text={timeline.emptyLooking} searching />
    );
  }
  if (room === "talking") {
    return <EmptyPicture picture="🤝" title={places.talking} text={timeline.emptyTalking} />;
  }
  return null;
}

type PictureProps = { picture: string; title: string; text: string; searching?: boolean };

function EmptyPicture({ picture, title, text, searching = false }: PictureProps) {
  return (
    <div className={searching ? "empty searching" : "empty"} data-testid="empty">
      <span className="empty-picture" aria-hidden="true">
        {picture}
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}
