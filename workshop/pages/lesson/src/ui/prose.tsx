import { type MouseEvent, useEffect, useRef, useState } from "react";
import type { ProsePart } from "../../../../src/lesson-page/prose-part.ts";
import { useLanguage } from "../language/language.ts";
import { CodeBlock } from "./code-block.tsx";

/** What is read: a page, and a place in it. */
type Reading = { page: string; anchor: string };

/** The lesson's prose. Links to other pages of the workshop open here. */
export function Prose({ lesson, name }: { lesson: number; name: string }) {
  const { words } = useLanguage();
  const [reading, setReading] = useState<Reading>({ page: name, anchor: "" });
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => setReading({ page: name, anchor: "" }), [name]);
  const parts = useProse(reading.page);
  useEffect(() => {
    if (parts === undefined || parts === "unreadable") return;
    const target = reading.anchor && document.getElementById(reading.anchor);
    if (target) target.scrollIntoView();
    else body.current?.scrollTo(0, 0);
  }, [parts, reading]);
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    const href = link?.getAttribute("href") ?? "";
    if (!href.startsWith("#")) return;
    event.preventDefault();
    setReading({ page: link?.dataset.page ?? reading.page, anchor: href.slice(1) });
  };
  return (
    <section className="panel prose-panel" aria-label={words.prose.label} data-view="prose">
      {reading.page !== name && (
        <button
          type="button"
          className="prose-back"
          onClick={() => setReading({ page: name, anchor: "" })}
        >
          {words.prose.back(lesson)}
        </button>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: it hears the links within */}
      <div className="prose" ref={body} onClick={follow} data-testid="prose">
        {parts === undefined && <p className="faint">{words.prose.loading}</p>}
        {parts === "unreadable" && <p>{words.prose.unreadable}</p>}
        {Array.isArray(parts) && parts.map(drawPart)}
      </div>
    </section>
  );
}

function drawPart(part: ProsePart, at: number) {
  return part.kind === "code" ? (
    <CodeBlock key={at} text={part.text} language={part.language} />
  ) : (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text; the server lets no HTML through
    <div key={at} dangerouslySetInnerHTML={{ __html: part.html }} />
  );
}

/** The parts of a page, undefined until they have come. */
function useProse(page: string): ProsePart[] | "unreadable" | undefined {
  const [loaded, setLoaded] = useState<{ page: string; parts: ProsePart[] | "unreadable" }>();
  useEffect(() => {
    let wanted = true;
    fetch(`/lesson/prose?page=${page}`)
      .then((response) => response.json())
      .then((parts: ProsePart[]) => wanted && setLoaded({ page, parts }))
      .catch(() => wanted && setLoaded({ page, parts: "unreadable" }));
    return () => {
      wanted = false;
    };
  }, [page]);
  return loaded?.page === page ? loaded.parts : undefined;
}
