import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { Asking } from "../board/ask.ts";
import { useLanguage } from "../language/language.ts";

type Attempt = (work: (asking: Asking) => Promise<unknown>) => void;

const AskingContext = createContext<{ asking: Asking | undefined; attempt: Attempt }>({
  asking: undefined,
  attempt: () => {},
});

/** Asks the board for something, and tells the instructor if it does not answer. */
export function useAttempt(): Attempt {
  return useContext(AskingContext).attempt;
}

/** What can be asked for. */
export function useAsking(): Asking | undefined {
  return useContext(AskingContext).asking;
}

type Props = { asking: Asking; children: ReactNode };

/** Lets all within ask the board, and shows for a while what has not worked. */
export function AskingProvider({ asking, children }: Props) {
  const { words } = useLanguage();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!failed) return;
    const timer = setTimeout(() => setFailed(false), 6000);
    return () => clearTimeout(timer);
  }, [failed]);
  const attempt: Attempt = (work) => {
    work(asking).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <AskingContext value={{ asking, attempt }}>
      {children}
      <div role="alert" className="notice-place">
        {failed && <p className="notice">{words.failed}</p>}
      </div>
    </AskingContext>
  );
}
