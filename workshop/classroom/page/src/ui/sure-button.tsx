import { useState } from "react";

type Props = {
  label: string;
  /** The label after the first click. */
  really: string;
  onSure(): void;
  testId: string;
};

/** A button for what can't be undone: it takes two clicks. */
export function SureButton({ label, really, onSure, testId }: Props) {
  const [sure, setSure] = useState(false);
  const click = () => {
    setSure(!sure);
    if (sure) onSure();
  };
  return (
    <button
      type="button"
      className={sure ? "danger" : "quiet"}
      onClick={click}
      onBlur={() => setSure(false)}
      data-testid={testId}
    >
      {sure ? really : label}
    </button>
  );
}
