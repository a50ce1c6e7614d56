import type { BoardState } from "../board/state.ts";
import { useLanguage } from "../language/language.ts";
import { CopyButton, LanguageSwitch, ThemeSwitch } from "../parts.ts";
import { useAttempt } from "./asking.tsx";
import { SureButton } from "./sure-button.tsx";

type Props = { board: BoardState; wording: boolean; onWording(): void };

/** How many are here, how others join, and the word to all. */
export function Header({ board, wording, onWording }: Props) {
  const { words } = useLanguage();
  const rows = [...board.rows.values()];
  const here = rows.filter((row) => row.here).length;
  const away = rows.length - here;
  const attempt = useAttempt();
  const removeAway = () => attempt((asking) => asking.removeAway());
  const { place } = board.whereabouts;
  return (
    <header className="board-header">
      <img className="brand-mark" src="/favicon.svg" alt="chatterbox" width="28" height="28" />
      <h1>{words.title}</h1>
      <p className="counts" data-testid="counts">
        <strong>{words.people(here)}</strong>
        {away > 0 && (
          <>
            <span className="faint">{words.away(away)}</span>
            <SureButton {...words.removeAway} onSure={removeAway} testId="remove-away" />
          </>
        )}
      </p>
      <div className="joining">
        <span className="faint">{words.join.label}</span>
        <code data-testid="place">--classroom {place}</code>
        <CopyButton
          text={`npm run lesson -- --classroom ${place}`}
          label={words.join.copy}
          done={words.join.copied}
          className="quiet"
        />
        <a href="/" target="_blank" rel="noopener noreferrer">
          {words.join.poster}
        </a>
      </div>
      <div className="header-tools">
        <button type="button" aria-expanded={wording} onClick={onWording} data-testid="wording">
          {words.word.button}
        </button>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
