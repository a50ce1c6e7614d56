import { createContext, useContext } from "react";
import type { Place } from "../chat/model.ts";
import type { Session } from "../chat/session.ts";

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

const PlaceContext = createContext<Place>("feed");

export const PlaceProvider = PlaceContext.Provider;

/** Where one is, for what is otherwise drawn anew only when its own message changes. */
export function usePlace(): Place {
  return useContext(PlaceContext);
}

/** The session, for what acts on it: it stays the same, so nothing is drawn anew because of it. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of a SessionProvider");
  return session;
}
