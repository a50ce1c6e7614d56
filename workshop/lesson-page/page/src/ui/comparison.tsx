import { useEffect, useRef, useState } from "react";
import type { FilePair, LessonSnapshot } from "../../../src/snapshot.ts";
import { CloseIcon, IconButton } from "../client-parts.ts";
import { Difference } from "../difference/difference.tsx";
import { useLanguage } from "../language/language.ts";
import { askToCompare, Refusal } from "../lesson/ask.ts";

/** Which two programs to compare, and whether the reader has asked to see a solution. */
export type Question = { from: string; to: string; revealed: boolean };

type Props = {
  question: Question;
  snapshot: LessonSnapshot;
  onQuestion(question: Question): void;
  onClose(): void;
};

/** Compares the attendee's code with a stage, or any two stages. Solutions are shown on request. */
export function Comparison({ question, snapshot, onQuestion, onClose }: Props) {
  const { words } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [split, setSplit] = useState(() => matchMedia("(min-width: 64rem)").matches);
  useEffect(() => dialog.current?.showModal(), []);
  const { from, to, revealed } = question;
  const hidden = !revealed && [from, to].some((name) => holdsSolution(name, snapshot));
  const locked =
    snapshot.locked.solution && [from, to].some((name) => holdsSolution(name, snapshot));
  return (
    <dialog
      ref={dialog}
      className="comparison"
      aria-labelledby="comparison-title"
      onClose={onClose}
      data-testid="comparison"
    >
      <header>
        <h2 id="comparison-title">{words.compare.title}</h2>
        <Choice {...{ question, snapshot, onQuestion }} side="from" />
        <Choice {...{ question, snapshot, onQuestion }} side="to" />
        <span className="comparison-ways">
          <button type="button" aria-pressed={split} onClick={() => setSplit(true)}>
            {words.compare.split}
          </button>
          <button type="button" aria-pressed={!split} onClick={() => setSplit(false)}>
            {words.compare.inline}
          </button>
        </span>
        <IconButton label={words.compare.close} onClick={() => dialog.current?.close()}>
          <CloseIcon />
        </IconButton>
      </header>
      {locked ? (
        <div className="comparison-hidden" data-testid="solution-locked">
          <p>{words.classroom.solution}</p>
        </div>
      ) : hidden ? (
        <div className="comparison-hidden">
          <p>{words.compare.hidden}</p>
          <button
            type="button"
            onClick={() => onQuestion({ ...question, revealed: true })}
            data-testid="reveal"
          >
            {words.compare.show}
          </button>
        </div>
      ) : (
        <Answer {...{ from, to, split }} run={snapshot.run} />
      )}
    </dialog>
  );
}

/** Whether a program comes after the start of the lesson. */
function holdsSolution(name: string, { stages, start }: LessonSnapshot): boolean {
  return stages.indexOf(name) > stages.indexOf(start);
}

type ChoiceProps = Omit<Props, "onClose"> & { side: "from" | "to" };

function Choice({ question, snapshot, onQuestion, side }: ChoiceProps) {
  const { words } = useLanguage();
  const { stages, start, solution } = snapshot;
  const nameOf = (stage: string) =>
    ({ [start]: words.compare.start(stage), [solution]: words.compare.solution(stage) })[stage] ??
    stage;
  return (
    <label>
      {words.compare[side]}{" "}
      <select
        value={question[side]}
        onChange={({ target }) => onQuestion({ ...question, [side]: target.value })}
        data-testid={`compare-${side}`}
      >
        <option value="mine">{words.compare.mine}</option>
        {stages.map((stage) => (
          <option key={stage} value={stage}>
            {nameOf(stage)}
          </option>
        ))}
      </select>
    </label>
  );
}

type AnswerProps = { from: string; to: string; split: boolean; run: number };

/** The difference itself, updated at every save. */
function Answer({ from, to, split, run }: AnswerProps) {
  const { words } = useLanguage();
  const [pairs, setPairs] = useState<FilePair[] | Error>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every run the code may have changed
  useEffect(() => {
    let wanted = true;
    askToCompare(from, to)
      .then((found) => wanted && setPairs(found))
      .catch((error: Error) => wanted && setPairs(error));
    return () => {
      wanted = false;
    };
  }, [from, to, run]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
    <section className="comparison-body" tabIndex={0} aria-label={words.compare.title}>
      {pairs instanceof Error && (
        <p>{pairs instanceof Refusal ? pairs.message : words.compare.failed}</p>
      )}
      {Array.isArray(pairs) && pairs.length === 0 && <p>{words.compare.same}</p>}
      {Array.isArray(pairs) &&
        pairs.map((pair) => <Difference key={pair.name} pair={pair} split={split} />)}
    </section>
  );
}
