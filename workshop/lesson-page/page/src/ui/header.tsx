import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { LanguageSwitch, ThemeSwitch } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { OnBoard } from "./classroom.tsx";
import { Progress } from "./progress.tsx";
import { Verdict } from "./verdict.tsx";

/** The lesson's title and verdict, and the way to other lessons. */
export function Header({ snapshot }: { snapshot: LessonSnapshot }) {
  const { words } = useLanguage();
  return (
    <header className="lesson-header">
      <img className="brand-mark" src="/favicon.svg" alt="chatterbox" width="28" height="28" />
      <h1>{words.title(snapshot.lesson, snapshot.title)}</h1>
      <Verdict snapshot={snapshot} />
      <OnBoard classroom={snapshot.classroom} />
      <Progress snapshot={snapshot} />
      <div className="switches">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
