import type { ConnectionState, Trouble } from "../connection/connection.ts";
import { useLanguage } from "../language/language.tsx";
import { AlertIcon } from "./icons.tsx";
import { Phrase } from "./phrase.tsx";
import { useSession } from "./session-context.ts";

type Props = {
  connection: ConnectionState;
  /** Whether there is nothing else to see. */
  prominent: boolean;
  /** Whether what is typed now will be sent later. */
  queues: boolean;
};

const pictures: Record<Trouble, string> = {
  lost: "🔌",
  nothing: "🔌",
  http: "👂",
  silent: "🤐",
  forbidden: "🚧",
};

/** Why there is no connection, and what to do about it. */
export function TroubleCard({ connection, prominent, queues }: Props) {
  const { words } = useLanguage();
  const session = useSession();
  if (connection.phase === "open" || !connection.trouble) return null;
  // A server that restarts after a save is back at the first attempt: no need to alarm anybody.
  if (connection.trouble === "lost" && connection.attempt === 0) return null;
  const { title, text } = words.trouble[connection.trouble];
  return (
    <section
      className={prominent ? "trouble prominent" : "trouble"}
      data-testid="trouble"
      data-trouble={connection.trouble}
    >
      {prominent ? (
        <span className="trouble-picture" aria-hidden="true">
          {pictures[connection.trouble]}
        </span>
      ) : (
        <AlertIcon />
      )}
      <div role="status">
        <h2>{title}</h2>
        <p>
          <Phrase text={text} /> {queues && !prominent && words.typeOn}
        </p>
      </div>
      <button
        type="button"
        onClick={session.tryNow}
        aria-disabled={connection.phase === "connecting"}
      >
        {words.connection.tryNow}
      </button>
    </section>
  );
}
