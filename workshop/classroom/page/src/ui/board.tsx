import { useMemo, useState } from "react";
import { lanesOf } from "../board/groups.ts";
import type { BoardState } from "../board/state.ts";
import type { Link } from "../board/use-board.ts";
import { useJoinInfo } from "../board/use-join-info.ts";
import { NowContext, useNow } from "../board/use-minutes.ts";
import { useLanguage } from "../language/language.ts";
import { Announcement } from "./announcement.tsx";
import { Header } from "./header.tsx";
import { Arrived, LaneView } from "./lane.tsx";
import { Overview } from "./overview.tsx";
import { PersonPanel } from "./person-panel.tsx";

type Props = { board: BoardState; link: Link };

/** The whole board: the lessons with their people, and beside them where to help, or one person. */
export function Board({ board: told, link }: Props) {
  const { words } = useLanguage();
  const joinInfo = useJoinInfo(told.joinInfo) ?? told.joinInfo;
  const board = { ...told, joinInfo };
  const now = useNow(board.ahead);
  const [chosen, setChosen] = useState<number>();
  const [isEditing, setEditing] = useState(false);
  const { rows, lessons, rules } = board;
  const lanes = useMemo(() => lanesOf(rows.values(), lessons), [rows, lessons]);
  const arrived = useMemo(
    () => [...rows.values()].filter(({ lesson }) => lesson === undefined),
    [rows],
  );
  const person = chosen === undefined ? undefined : rows.get(chosen);
  return (
    <NowContext value={now}>
      <div className="board" data-testid="board" data-panel={person ? "person" : "overview"}>
        <Header board={board} isEditing={isEditing} onEdit={() => setEditing(!isEditing)} />
        {link === "lost" && (
          <p className="link-banner" role="status" data-testid="link">
            {words.link.lost}
          </p>
        )}
        <Announcement
          text={rules.announcement}
          isEditing={isEditing}
          onClose={() => setEditing(false)}
        />
        <div className="board-columns">
          <main className="lanes">
            {arrived.length > 0 && (
              <Arrived people={arrived} chosen={chosen} onChoose={setChosen} />
            )}
            {lanes.map((lane) => (
              <LaneView
                key={lane.number}
                lane={lane}
                rules={rules}
                chosen={chosen}
                onChoose={setChosen}
              />
            ))}
          </main>
          <aside
            className="side"
            aria-label={person ? words.lesson.count(1) : words.overview.label}
          >
            {person ? (
              <PersonPanel
                key={person.number}
                row={person}
                lessons={lessons}
                onClose={() => setChosen(undefined)}
              />
            ) : (
              <Overview board={board} lanes={lanes} onChoose={setChosen} />
            )}
          </aside>
        </div>
      </div>
    </NowContext>
  );
}
