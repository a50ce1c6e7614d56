import { useEffect, useMemo, useState } from "react";
import { askingWith } from "../board/ask.ts";
import { takeKey } from "../board/key.ts";
import { useBoard } from "../board/use-board.ts";
import { useLanguage } from "../language/language.ts";
import { AskingProvider } from "./asking.tsx";
import { Board } from "./board.tsx";
import { NoKey } from "./no-key.tsx";

/** The instructor's page: nothing of the room is shown without the key. */
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
  const asking = useMemo(() => askingWith(secret), [secret]);
  if (link === "refused") return <NoKey />;
  if (!board) return <p className="waiting">{words.link.connecting}</p>;
  return (
    <AskingProvider asking={asking}>
      <Board board={board} link={link} />
    </AskingProvider>
  );
}
