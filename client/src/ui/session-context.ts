import { createContext, useContext } from "react";
import type { Room } from "../chat/model.ts";
import type { Session } from "../chat/session.ts";

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

const RoomContext = createContext<Room>("feed");

export const RoomProvider = RoomContext.Provider;

/** The room, for components that otherwise render again only when their own message changes. */
export function useRoom(): Room {
  return useContext(RoomContext);
}

/** The session, for actions. It never changes, so it causes no renders. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of a SessionProvider");
  return session;
}
