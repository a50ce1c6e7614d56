import { useEffect, useState } from "react";
import type { CheckShown } from "../../../src/snapshot.ts";
import { useLanguage } from "../language/language.ts";
import { Failure } from "./failure.tsx";

type Props = { check: CheckShown; isFirst: boolean; onSolution(): void };

const signs = { unknown: "·", passed: "✓", failed: "✗", doubtful: "?" };

/** A check with its verdict. One that has failed opens; the first that has is open by itself. */
export function CheckItem({ check, isFirst, onSolution }: Props) {
  const { words } = useLanguage();
  const [open, setOpen] = useState(isFirst);
  useEffect(() => setOpen(isFirst), [isFirst]);
  const { title, shown, verdict, failure } = check;
  const head = (
    <>
      <span className="sign" aria-hidden="true">
        {signs[verdict]}
      </span>
      <span className="check-title">{shown}</span>
      <span className="unseen">({words.checks.verdict[verdict]})</span>
    </>
  );
  return (
    <li className="check" data-testid="check" data-verdict={verdict} data-title={title}>
      {failure ? (
        <button
          type="button"
          className="check-head"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {head}
          <span className="chevron" aria-hidden="true" />
        </button>
      ) : (
        <div className="check-head">{head}</div>
      )}
      {failure && open && <Failure title={title} failure={failure} onSolution={onSolution} />}
    </li>
  );
}
