import type { ConnectionState, Trouble } from "../connection/connection.ts";
import { useLanguage } from "../language/language.ts";
import { AlertIcon } from "./icons.tsx";
import { Phrase } from "./phrase.tsx";
import { useSession } from "./session-context.ts";

type Props = {
  connection: ConnectionState;
  /** Whether the page shows nothing else. */
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
  const trouble = worthTelling(connection);
  // Always rendered: screen readers ignore a live region that is inserted with its text.
  const frame = trouble && {
    className: prominent ? "trouble prominent" : "trouble",
    "data-testid": "trouble",
    "data-trouble": trouble,
  };
  return (
    <section {...frame}>
      {trouble && <Picture trouble={trouble} prominent={prominent} />}
      <div role="status">
        {trouble && (
          <>
            <h2>{words.trouble[trouble].title}</h2>
            <p>
              <Phrase text={words.trouble[trouble].text} /> {queues && !prominent && words.typeOn}
            </p>
          </>
        )}
      </div>
      {trouble && (
        <button
          type="button"
          onClick={session.tryNow}
          aria-disabled={connection.phase === "connecting"}
        >
          {words.connection.tryNow}
        </button>
      )}
    </section>
  );
}

/** A server that restarts after a save is back at the first attempt: no reason for an alarm. */
function worthTelling(connection: ConnectionState): Trouble | undefined {
  if (connection.phase === "open") return undefined;
  const { trouble, attempt } = connection;
  return trouble === "lost" && attempt === 0 ? undefined : trouble;
}

function Picture({ trouble, prominent }: { trouble: Trouble; prominent: boolean }) {
  if (!prominent) return <AlertIcon />;
  return (
    <span className="trouble-picture" aria-hidden="true">
      {pictures[trouble]}
    </span>
  );
}
