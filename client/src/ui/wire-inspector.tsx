import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Logged } from "../chat/frame-log.ts";
import { useLanguage } from "../language/language.ts";
import { type Direction, exactTime, filterFrames } from "../wire/filter.ts";
import { CopyButton } from "./copy-button.tsx";
import { IconButton } from "./icon-button.tsx";
import { CloseIcon } from "./icons.tsx";
import { useSession } from "./session-context.ts";
import { useFollow } from "./use-follow.ts";
import { useFrames } from "./use-session.ts";
import { WireRow } from "./wire-row.tsx";

type Props = { id: string | undefined; onClose(): void };

/** Shows the frames on the wire, so that you see what the server sees. */
export function WireInspector({ id, onClose }: Props) {
  const { words } = useLanguage();
  const session = useSession();
  const all = useFrames(session);
  const [held, setHeld] = useState<readonly Logged[]>();
  const [direction, setDirection] = useState<Direction>("all");
  const [filter, setFilter] = useState("");
  const closeButton = useRef<HTMLButtonElement>(null);
  const frames = filterFrames(held ?? all, direction, filter);
  const { scroller, content } = useFollow(frames.at(-1)?.number ?? 0, () => 0, false);
  const newest = all.at(-1)?.number ?? 0;

  useEffect(() => closeButton.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") onClose();
  }

  const empty = all.length === 0 ? words.wire.empty : words.wire.noMatch;
  return (
    <aside className="wire" aria-label={words.wire.title} onKeyDown={onKeyDown} data-testid="wire">
      <div className="wire-head">
        <div className="wire-title">
          <h2>{words.wire.title}</h2>
          <span className="faint" aria-live="off">
            {held
              ? words.wire.paused(newest - (held.at(-1)?.number ?? 0))
              : words.wire.count(frames.length)}
          </span>
          <IconButton label={words.wire.close} ref={closeButton} onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </div>
        <p className="faint wire-intro">{words.wire.intro}</p>
        <div className="wire-tools">
          <DirectionChoice direction={direction} onChoose={setDirection} />
          <input
            type="search"
            value={filter}
            placeholder={words.wire.filter}
            aria-label={words.wire.filter}
            onChange={(event) => setFilter(event.target.value)}
          />
          <button
            type="button"
            aria-pressed={held !== undefined}
            onClick={() => setHeld(held ? undefined : all)}
          >
            {held ? words.wire.resume : words.wire.pause}
          </button>
          <button
            type="button"
            onClick={() => {
              session.log.clear();
              setHeld(undefined);
            }}
          >
            {words.wire.clear}
          </button>
          <CopyButton
            className=""
            label={words.wire.copyAll}
            done={words.wire.copied}
            text={() => frames.map(asLine).join("\n")}
          />
        </div>
      </div>
      <section
        className="wire-scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys must scroll it
        tabIndex={0}
        aria-label={words.wire.title}
      >
        <div ref={content} className="wire-list" data-testid="frames">
          {frames.length === 0 && <p className="wire-empty">{empty}</p>}
          {frames.map((frame) => (
            <WireRow key={frame.number} frame={frame} id={id} />
          ))}
        </div>
      </section>
    </aside>
  );
}

type ChoiceProps = { direction: Direction; onChoose(direction: Direction): void };

function DirectionChoice({ direction, onChoose }: ChoiceProps) {
  const { words } = useLanguage();
  const choices: [Direction, string][] = [
    ["all", ""],
    ["sent", "↑ "],
    ["received", "↓ "],
  ];
  return (
    <div className="choice">
      {choices.map(([one, arrow]) => (
        <button
          key={one}
          type="button"
          aria-pressed={direction === one}
          onClick={() => onChoose(one)}
        >
          {arrow}
          {words.wire[one]}
        </button>
      ))}
    </div>
  );
}

function asLine(frame: Logged): string {
  const time = exactTime(frame.time);
  switch (frame.kind) {
    case "sent":
      return `${time} > ${frame.text}`;
    case "received":
      return `${time} < ${frame.text}`;
    case "binary":
      return `${time} < (${frame.bytes} bytes, binary)`;
    case "opened":
      return `${time} opened`;
    case "closed":
      return `${time} closed ${frame.code}`;
  }
}
