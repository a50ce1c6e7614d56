import { useState } from "react";
import type { ConnectionState } from "../connection/connection.ts";
import { useLanguage } from "../language/language.ts";
import { useNow } from "./use-session.ts";

type Props = { url: string; connection: ConnectionState };

/** The state of the connection, always visible. */
export function ConnectionStatus({ url, connection }: Props) {
  const { words } = useLanguage();
  const [wasOpen, setWasOpen] = useState(false);
  const isOpen = connection.phase === "open";
  if (isOpen && !wasOpen) setWasOpen(true);
  const notOpen = wasOpen ? words.trouble.lost.title : words.connection.connecting;
  return (
    <span
      className="status"
      data-phase={connection.phase}
      data-testid="connection"
      title={words.connection.title(url)}
    >
      <span className="dot" aria-hidden="true" />
      {/* Shows every attempt, but announces only that the connection is lost or back. */}
      <span className="unseen" role="status">
        {isOpen ? words.connection.open : notOpen}
      </span>
      <span className="phase" aria-hidden="true">
        {connection.phase === "waiting" ? (
          <Countdown until={connection.retryAt} />
        ) : (
          words.connection[connection.phase]
        )}
      </span>
    </span>
  );
}

function Countdown({ until }: { until: number }) {
  const { words } = useLanguage();
  const now = useNow(250);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return words.connection.waiting(seconds);
}
