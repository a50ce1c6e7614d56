import { useLanguage } from "../language/language.ts";

/** What stands in place of a page that could not be drawn: our own mistake, and the way out of it. */
export function BrokenPage() {
  const { broken } = useLanguage().words;
  return (
    <main className="instead-of-page" data-testid="broken">
      <div className="trouble prominent" role="alert">
        <span className="trouble-picture" aria-hidden="true">
          🩹
        </span>
        <div>
          <h1>{broken.title}</h1>
          <p>{broken.text}</p>
        </div>
        <button type="button" onClick={() => location.reload()}>
          {broken.reload}
        </button>
      </div>
    </main>
  );
}
