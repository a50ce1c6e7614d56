import type { ConnectionState } from "../connection/connection.ts";
import { useLanguage } from "../language/language.tsx";
import { AlertIcon } from "./icons.tsx";
import { Phrase } from "./phrase.tsx";
import { useSession } from "./session-context.ts";

type Props = {
  connection: ConnectionState;
  /** Whether there is nothing else to see. */
  prominent: boolean;
};

/** Why there is no connection, and what to do about it. */
export function TroubleCard({ connection, prominent }: Props) {
  const { words } = useLanguage();
  const session = useSession();
  if (connection.phase === "open" || !connection.trouble) return null;
  const { title, text } = words.trouble[connection.trouble];
  return (
    <section
      className={prominent ? "trouble prominent" : "trouble"}
      data-testid="trouble"
      data-trouble={connection.trouble}
    >
      <AlertIcon />
      <div role="status">
        <h2>{title}</h2>
        <p>
          <Phrase text={text} />
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
