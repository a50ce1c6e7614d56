import { useLanguage } from "../language/language.ts";
import { Phrase } from "./phrase.tsx";
import { LanguageSwitch, ThemeSwitch } from "./switches.tsx";

/** Replaces the chat if `?server=` is not a valid address. */
export function BadAddress({ given }: { given: string }) {
  const { badAddress } = useLanguage().words;
  return (
    <main className="instead-of-page">
      <div className="trouble prominent" role="alert">
        <span className="trouble-picture" aria-hidden="true">
          🧭
        </span>
        <div>
          <h1>{badAddress.title}</h1>
          <p>
            <Phrase text={badAddress.text(given.replaceAll("`", "'"))} />
          </p>
        </div>
      </div>
      <div className="switches">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </main>
  );
}
