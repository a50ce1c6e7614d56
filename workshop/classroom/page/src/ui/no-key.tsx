import { useLanguage } from "../language/language.ts";
import { LanguageSwitch, Phrase, ThemeSwitch } from "../parts.ts";

/** What somebody without the key sees in place of the board. */
export function NoKey() {
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
