import { useEffect, useMemo, useState } from "react";
import { boardApi, takeKey } from "../board/api.ts";
import { useBoard } from "../board/use-board.ts";
import { useLanguage } from "../language/language.ts";
import { LanguageSwitch, Phrase, ThemeSwitch } from "../parts.ts";
import { ApiProvider } from "./api-context.tsx";
import { Board } from "./board.tsx";

/** The instructor's page: without the key it shows nothing of the classroom. */
export function BoardPage() {
  const { words } = useLanguage();
  const [key, setKey] = useState(takeKey);
  useEffect(() => {
    document.title = `${words.title} · chatterbox`;
  }, [words]);
  useEffect(() => {
    const again = () => setKey(takeKey());
    window.addEventListener("hashchange", again);
    return () => window.removeEventListener("hashchange", again);
  }, []);
  return key === null ? <NoKey /> : <WithKey key={key} secret={key} />;
}

function WithKey({ secret }: { secret: string }) {
  const { words } = useLanguage();
  const { board, link } = useBoard(secret);
  const api = useMemo(() => boardApi(secret), [secret]);
  if (link === "refused") return <NoKey />;
  if (!board) return <p className="waiting">{words.link.connecting}</p>;
  return (
    <ApiProvider api={api}>
      <Board board={board} link={link} />
    </ApiProvider>
  );
}

function NoKey() {
  const { words } = useLanguage();
  return (
    <main className="no-key" data-testid="no-key">
      <h1>{words.link.noKey}</h1>
      <p>
        <Phrase text={words.link.noKeyAdvice} />
      </p>
      <p>
        <a href="/">{words.link.poster}</a>
      </p>
      <div className="switches">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </main>
  );
}
