import { useState } from "react";

type Props = {
  label: string;
  /** What it says when it has been clicked once. */
  really: string;
  onSure(): void;
  testId: string;
};

/** Does what can't be undone, with the second click. */
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
