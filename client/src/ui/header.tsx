import type { RefObject } from "react";
import type { ConnectionState } from "../connection/connection.ts";
import { useLanguage } from "../language/language.ts";
import { personOf } from "../people/person.ts";
import { ConnectionStatus } from "./connection-status.tsx";
import { WireIcon } from "./icons.tsx";
import { LanguageSwitch, ThemeSwitch } from "./switches.tsx";

type Props = {
  url: string;
  id: string | undefined;
  connection: ConnectionState;
  inspecting: boolean;
  inspectButton: RefObject<HTMLButtonElement | null>;
  onInspect(): void;
};

/** The top of the page: the connection, your id, and the switches. */
export function Header({ url, id, connection, inspecting, inspectButton, onInspect }: Props) {
  const { words } = useLanguage();
  return (
    <header className="header">
      <h1 className="brand">
        <img src="./favicon.svg" alt="" width="28" height="28" />
        <span>chatterbox</span>
      </h1>
      <ConnectionStatus url={url} connection={connection} />
      <You id={id} connected={connection.phase === "open"} />
      <div className="switches">
        <button
          type="button"
          ref={inspectButton}
          className="quiet"
          aria-expanded={inspecting}
          aria-label={words.wire.open}
          title={words.wire.open}
          onClick={onInspect}
          data-testid="open-wire"
        >
          <WireIcon />
          <span className="wide-only">{words.wire.open}</span>
        </button>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}

/** How others see you, once the server has assigned an id. */
function You({ id, connected }: { id: string | undefined; connected: boolean }) {
  const { language, words } = useLanguage();
  if (!connected) return <span className="you" />;
  if (id === undefined) return <span className="you faint wide-only">{words.you.noId}</span>;
  const { emoji, name, tag } = personOf(id);
  return (
    <span className="you" title={words.you.title(id)} data-testid="you" data-id={id}>
      <span className="faint wide-only">{words.you.label}</span>{" "}
      <span className="emoji" aria-hidden="true">
        {emoji}
      </span>{" "}
      <bdi className="name">{name[language]}</bdi> <bdi className="tag wide-only">{tag}</bdi>
    </span>
  );
}
