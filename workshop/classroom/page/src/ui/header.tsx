import type { BoardState } from "../board/state.ts";
import { useLanguage } from "../language/language.ts";
import { CopyButton, LanguageSwitch, ThemeSwitch } from "../parts.ts";
import { useAttempt } from "./api-context.tsx";
import { SureButton } from "./sure-button.tsx";

type Props = { board: BoardState; isEditing: boolean; onEdit(): void };

/** How many people are here, how others join, and the button for an announcement. */
export function Header({ board, isEditing, onEdit }: Props) {
  const { words } = useLanguage();
  const rows = [...board.rows.values()];
  const here = rows.filter((row) => row.here).length;
  const away = rows.length - here;
  const attempt = useAttempt();
  const removeAway = () => attempt((api) => api.removeAway());
  const { code } = board.joinInfo;
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
        <code data-testid="join-code">--classroom {code}</code>
        <CopyButton
          text={`npm run lesson -- --classroom ${code}`}
          label={words.join.copy}
          done={words.join.copied}
          className="quiet"
        />
        <a href="/" target="_blank" rel="noopener noreferrer">
          {words.join.poster}
        </a>
      </div>
      <div className="header-tools">
        <button type="button" aria-expanded={isEditing} onClick={onEdit} data-testid="announce">
          {words.announcement.button}
        </button>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
