import { createContext, useContext } from "react";
import type { Session } from "../chat/session.ts";

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The session, for what acts on it: it stays the same, so nothing is drawn anew because of it. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of a SessionProvider");
  return session;
}
