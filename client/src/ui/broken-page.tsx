import { useLanguage } from "../language/language.ts";

/** Replaces a page that failed to render, which is our bug, and offers to reload it. */
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
