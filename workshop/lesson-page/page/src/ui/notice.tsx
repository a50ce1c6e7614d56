import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useLanguage } from "../language/language.ts";
import { Refusal } from "../lesson/ask.ts";

type Attempt = (work: () => Promise<unknown>) => void;

const NoticeContext = createContext<Attempt>(() => {});

/** Does what may fail, and tells the reader if it has, or what else it resolves with: a sentence. */
export function useAttempt(): Attempt {
  return useContext(NoticeContext);
}

/** Shows for a while what has not worked, or where something is to be found. */
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
