import { useEffect, useState } from "react";
import type { LessonSnapshot } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";
import { firstFailed, passedOf } from "../lesson/read-snapshot.ts";

/** The verdict of the latest run. Screen readers announce it once per run. */
export function Verdict({ snapshot }: { snapshot: LessonSnapshot }) {
  const { words } = useLanguage();
  const { phase, checks, known, allPassed, took, lesson } = snapshot;
  const all = checks.length;
  const passed = passedOf(checks);
  const short = allPassed ? words.verdict.passed(all) : words.verdict.failed(passed, all);
  const failed = firstFailed(snapshot);
  const next = allPassed ? words.verdict.done(lesson) : failed && words.verdict.next(failed.shown);
  const sentence = [short, next].filter(Boolean).join(". ");
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    if (phase === "done") setSpoken(sentence);
  }, [phase, sentence]);
  const state = phase === "checking" ? "checking" : allPassed ? "passed" : "failed";
  return (
    <>
      <p className="verdict" data-state={state} data-testid="verdict">
        <span className="dot" aria-hidden="true" />
        {phase === "checking" ? words.verdict.checking(known, all) : short}
        {took !== undefined && <span className="took">{words.verdict.took(took)}</span>}
      </p>
      <p className="unseen" aria-live="polite" data-testid="spoken">
        {spoken}
      </p>
    </>
  );
}
