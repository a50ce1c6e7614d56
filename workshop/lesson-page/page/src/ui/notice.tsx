import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useLanguage } from "../language/language.ts";
import { Refusal } from "../lesson/ask.ts";

type Attempt = (work: () => Promise<unknown>) => void;

const NoticeContext = createContext<Attempt>(() => {});

/** Runs an action; shows the reader why it failed, or the sentence it resolves with. */
export function useAttempt(): Attempt {
  return useContext(NoticeContext);
}

/** Shows notices about the reader's actions, each for a few seconds. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const { words } = useLanguage();
  const [notice, setNotice] = useState<string>();
  useEffect(() => {
    if (notice === undefined) return;
    const timer = setTimeout(() => setNotice(undefined), 8000);
    return () => clearTimeout(timer);
  }, [notice]);
  const attempt: Attempt = (work) => {
    work().then(
      (sentence) => setNotice(typeof sentence === "string" ? sentence : undefined),
      (error) => setNotice(error instanceof Refusal ? error.message : words.trouble.noAnswer),
    );
  };
  return (
    <NoticeContext value={attempt}>
      {children}
      <div role="alert" className="notice-place">
        {notice && <p className="notice">{notice}</p>}
      </div>
    </NoticeContext>
  );
}
