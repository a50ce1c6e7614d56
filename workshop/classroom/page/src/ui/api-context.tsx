import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { BoardApi } from "../board/api.ts";
import { useLanguage } from "../language/language.ts";

/** Calls the board, and tells the instructor if that fails. */
type Attempt = (work: (api: BoardApi) => Promise<unknown>) => void;

const ApiContext = createContext<{ api: BoardApi | undefined; attempt: Attempt }>({
  api: undefined,
  attempt: () => {},
});

export function useAttempt(): Attempt {
  return useContext(ApiContext).attempt;
}

export function useApi(): BoardApi | undefined {
  return useContext(ApiContext).api;
}

/** Provides the board's API, and briefly shows when a request has failed. */
export function ApiProvider({ api, children }: { api: BoardApi; children: ReactNode }) {
  const { words } = useLanguage();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!failed) return;
    const timer = setTimeout(() => setFailed(false), 6000);
    return () => clearTimeout(timer);
  }, [failed]);
  const attempt: Attempt = (work) => {
    work(api).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <ApiContext value={{ api, attempt }}>
      {children}
      <div role="alert" className="notice-place">
        {failed && <p className="notice">{words.failed}</p>}
      </div>
    </ApiContext>
  );
}
