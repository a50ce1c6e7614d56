import { useEffect, useRef, useState } from "react";
import { entriesHere, isPrivate } from "../chat/model.ts";
import type { Session } from "../chat/session.ts";
import { Composer } from "./composer.tsx";
import { ExplanationBanner } from "./explanation-banner.tsx";
import { InputProvider } from "./focus-input.ts";
import { Header } from "./header.tsx";
import { PendingTray } from "./pending-tray.tsx";
import { PlaceBar } from "./place-bar.tsx";
import { PlaceProvider, SessionProvider } from "./session-context.ts";
import { Timeline } from "./timeline.tsx";
import { TroubleCard } from "./trouble-card.tsx";
import { useChatState } from "./use-session.ts";
import { useUnreadTitle } from "./use-unread-title.ts";
import { WireInspector } from "./wire-inspector.tsx";

type Props = { url: string; session: Session };

/** The whole page, for a server whose address is known. */
export function App({ url, session }: Props) {
  const state = useChatState(session);
  const [inspecting, setInspecting] = useState(false);
  const inspectButton = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const inPrivate = isPrivate(state.place);
  const entries = entriesHere(state);
  useUnreadTitle(entries);

  useEffect(() => {
    document.documentElement.dataset.place = inPrivate ? "private" : "feed";
  }, [inPrivate]);

  return (
    <SessionProvider value={session}>
      <PlaceProvider value={state.place}>
        <InputProvider value={input}>
          <div className="page" data-inspecting={inspecting} data-place={state.place}>
            <Header
              url={url}
              id={state.id}
              connection={state.connection}
              inspecting={inspecting}
              inspectButton={inspectButton}
              onInspect={() => setInspecting(!inspecting)}
            />
            <main className="chat">
              <PlaceBar
                place={state.place}
                overBecause={state.overBecause}
                connected={state.connection.phase === "open"}
              />
              <ExplanationBanner state={state} />
              <Timeline
                key={inPrivate ? "private" : "feed"}
                entries={entries}
                dropped={inPrivate ? 0 : state.dropped}
                place={state.place}
                troubled={state.connection.phase !== "open"}
              />
              <TroubleCard
                connection={state.connection}
                prominent={entries.length === 0}
                queues={!inPrivate}
              />
              <PendingTray pending={state.pending} />
              <Composer place={state.place} />
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
      </PlaceProvider>
    </SessionProvider>
  );
}
