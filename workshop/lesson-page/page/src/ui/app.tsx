import { useEffect, useRef, useState } from "react";
import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";
import { RunnersLanguage } from "../language/runners-language.tsx";
import { withoutRunner, withStale } from "../lesson/read-snapshot.ts";
import { type Link, useLesson } from "../lesson/use-lesson.ts";
import { LinkBanner, OtherLesson } from "./banners.tsx";
import { Celebration } from "./celebration.tsx";
import { Chats } from "./chats.tsx";
import { ChecksPanel } from "./checks-panel.tsx";
import { Announcement, LockedContext } from "./classroom.tsx";
import { Comparison, type Question } from "./comparison.tsx";
import { Header } from "./header.tsx";
import { NoticeProvider } from "./notice.tsx";
import { Prose } from "./prose.tsx";
import { type View, ViewSwitch } from "./view-switch.tsx";

/** The whole page, in the runner's language. */
export function App() {
  const { snapshot, link } = useLesson();
  return (
    <RunnersLanguage told={link === "open" ? snapshot?.language : undefined}>
      <Page latest={snapshot} link={link} />
    </RunnersLanguage>
  );
}

type Props = { latest: LessonSnapshot | undefined; link: Link };

/** Shows what the runner sends, which owns all state that matters. */
function Page({ latest, link }: Props) {
  const { words } = useLanguage();
  const settled = useSettled(latest);
  const snapshot = settled && link === "lost" ? withoutRunner(settled) : settled;
  const [view, setView] = useState<View>("prose");
  const [question, setQuestion] = useState<Question>();
  const lesson = snapshot?.lesson;
  const title = snapshot && words.title(snapshot.lesson, snapshot.title);
  useEffect(() => {
    if (lesson !== undefined) history.replaceState(null, "", `/lesson/${lesson}${location.hash}`);
    setView("prose"); // a new lesson begins with its text
  }, [lesson]);
  useEffect(() => {
    if (title) document.title = `${title} · chatterbox`;
  }, [title]);
  if (!snapshot) return <LinkBanner link={link} lesson={undefined} />;
  const { start, solution } = snapshot;
  const askFor = (wanted: Question) => () => setQuestion(wanted);
  return (
    <NoticeProvider>
      <LockedContext value={snapshot.locked}>
        <div
          className="lesson-page"
          data-shown={view}
          data-link={link}
          data-run={snapshot.run}
          data-testid="page"
        >
          <Header snapshot={snapshot} />
          {link === "lost" && <LinkBanner link={link} lesson={lesson} />}
          <OtherLesson snapshot={snapshot} />
          <Announcement text={snapshot.announcement} />
          <ViewSwitch view={view} onView={setView} snapshot={snapshot} />
          <main className="panels">
            <Prose lesson={snapshot.lesson} name={start} />
            <ChecksPanel
              snapshot={snapshot}
              onCompare={askFor({ from: start, to: "mine", revealed: false })}
              onSolution={askFor({ from: "mine", to: solution, revealed: true })}
            />
            <Chats live={snapshot.live} crowd={snapshot.crowd} />
          </main>
        </div>
        {question && (
          <Comparison
            question={question}
            snapshot={snapshot}
            onQuestion={setQuestion}
            onClose={() => setQuestion(undefined)}
          />
        )}
        <Celebration snapshot={snapshot} />
      </LockedContext>
    </NoticeProvider>
  );
}

/** The state with the previous verdicts where new ones are still missing. */
function useSettled(latest: LessonSnapshot | undefined): LessonSnapshot | undefined {
  const last = useRef<LessonSnapshot>(undefined);
  const settled = latest && withStale(latest, last.current);
  useEffect(() => {
    last.current = settled;
  });
  return settled;
}
