import { useEffect, useRef, useState } from "react";
import { entriesHere, isPrivate } from "../chat/model.ts";
import type { Session } from "../chat/session.ts";
import { Composer } from "./composer.tsx";
import { ExplanationBanner } from "./explanation-banner.tsx";
import { InputProvider } from "./focus-input.ts";
import { Header } from "./header.tsx";
import { PendingTray } from "./pending-tray.tsx";
import { RoomBar } from "./room-bar.tsx";
import { RoomProvider, SessionProvider } from "./session-context.ts";
import { Timeline } from "./timeline.tsx";
import { TroubleCard } from "./trouble-card.tsx";
import { useChatState } from "./use-session.ts";
import { useUnreadTitle } from "./use-unread-title.ts";
import { WireInspector } from "./wire-inspector.tsx";

type Props = { url: string; session: Session };

/** The whole page, for a valid server address. */
export function App({ url, session }: Props) {
  const state = useChatState(session);
  const [inspecting, setInspecting] = useState(false);
  const inspectButton = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const inPrivate = isPrivate(state.room);
  const entries = entriesHere(state);
  useUnreadTitle(entries);

  useEffect(() => {
    document.documentElement.dataset.room = inPrivate ? "private" : "feed";
  }, [inPrivate]);

  return (
    <SessionProvider value={session}>
      <RoomProvider value={state.room}>
        <InputProvider value={input}>
          <div className="page" data-inspecting={inspecting} data-room={state.room}>
            <Header
              url={url}
              id={state.id}
              connection={state.connection}
              inspecting={inspecting}
              inspectButton={inspectButton}
              onInspect={() => setInspecting(!inspecting)}
            />
            <main className="chat">
              <RoomBar
                room={state.room}
                overBecause={state.overBecause}
                connected={state.connection.phase === "open"}
              />
              <ExplanationBanner state={state} />
              <Timeline
                key={inPrivate ? "private" : "feed"}
                entries={entries}
                dropped={inPrivate ? 0 : state.dropped}
                room={state.room}
                troubled={state.connection.phase !== "open"}
              />
              <TroubleCard
                connection={state.connection}
                prominent={entries.length === 0}
                queues={!inPrivate}
              />
              <PendingTray pending={state.pending} />
              <Composer room={state.room} />
            </main>
            {inspecting && (
              <WireInspector
                id={state.id}
                onClose={() => {
                  setInspecting(false);
                  inspectButton.current?.focus();
                }}
              />
            )}
          </div>
        </InputProvider>
      </RoomProvider>
    </SessionProvider>
  );
}
