import type { ConnectionState } from "../connection/connection.ts";
import { useLanguage } from "../language/language.tsx";
import { useNow } from "./use-session.ts";

type Props = { url: string; connection: ConnectionState };

/** The state of the connection, always in sight. */
export function ConnectionStatus({ url, connection }: Props) {
  const { words } = useLanguage();
  return (
    <span
      className="status"
      data-phase={connection.phase}
      data-testid="connection"
      title={words.connection.title(url)}
      role="status"
    >
      <span className="dot" aria-hidden="true" />
      {/* The countdown is not read out: once a second would be too much. */}
      {connection.phase === "waiting" ? (
        <Countdown until={connection.retryAt} />
      ) : (
        <span className="phase">{words.connection[connection.phase]}</span>
      )}
    </span>
  );
}

function Countdown({ until }: { until: number }) {
  const { words } = useLanguage();
  const now = useNow(250);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    <>
      <span className="unseen">{words.trouble.lost.title}</span>
      <span aria-hidden="true">{words.connection.waiting(seconds)}</span>
    </>
  );
}
