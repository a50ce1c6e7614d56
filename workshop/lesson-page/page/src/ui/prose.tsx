import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ProsePart } from "../../../src/snapshot.ts";
import type { Language } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { CodeBlock } from "./code-block.tsx";

/** The page being read, and the place in it. */
type Reading = { page: string; anchor: string };

/** The lesson's text. Links to other pages of the workshop open here. */
export function Prose({ lesson, name }: { lesson: number; name: string }) {
  const { words, language } = useLanguage();
  const [reading, setReading] = useState<Reading>({ page: name, anchor: "" });
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => setReading({ page: name, anchor: "" }), [name]);
  const { parts, edition } = useProse(reading.page, language);
  const shown = useRef<{ reading: Reading; edition: Language | undefined; spot: Spot }>(undefined);
  useLayoutEffect(() => {
    if (!body.current || !Array.isArray(parts)) return;
    const before = shown.current;
    if (before?.reading === reading) {
      if (before.edition !== edition) scrollToSpot(body.current, before.spot);
    } else {
      const target = reading.anchor && document.getElementById(reading.anchor);
      if (target) target.scrollIntoView();
      else body.current.scrollTo(0, 0);
    }
    shown.current = { reading, edition, spot: spotOf(body.current) };
  }, [parts, reading, edition]);
  const note = () => {
    if (shown.current && body.current) shown.current.spot = spotOf(body.current);
  };
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    const href = link?.getAttribute("href") ?? "";
    if (!href.startsWith("#")) return;
    event.preventDefault();
    const anchor = decodeURIComponent(href.slice(1));
    setReading({ page: link?.dataset.page ?? reading.page, anchor });
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
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: it handles clicks on the links inside */}
      <div className="prose" ref={body} onClick={follow} onScroll={note} data-testid="prose">
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
    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text; the server escapes HTML in it
    <div key={at} dangerouslySetInnerHTML={{ __html: part.html }} />
  );
}

type Loaded = { page: string; edition: Language; parts: ProsePart[] | "unreadable" };

/** The parts of a page: undefined while they load, or the other language's until they have loaded. */
function useProse(page: string, language: Language): Partial<Loaded> {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let wanted = true;
    const load = (parts: Loaded["parts"]) =>
      wanted && setLoaded({ page, edition: language, parts });
    fetch(`/lesson/prose?page=${page}&lang=${language}`)
      .then((response) => response.json())
      .then(load)
      .catch(() => load("unreadable"));
    return () => {
      wanted = false;
    };
  }, [page, language]);
  return loaded?.page === page ? loaded : {};
}

/** A place in a text: the part at the top, and how much of it is scrolled out of sight. */
type Spot = { part: number; share: number };

/** The place at the top of a scrolled text. */
function spotOf(scroller: HTMLElement): Spot {
  const { top } = scroller.getBoundingClientRect();
  const parts = [...scroller.children].map((part) => part.getBoundingClientRect());
  const part = parts.findIndex(({ bottom }) => bottom > top);
  const box = parts[part];
  return box ? { part, share: (top - box.top) / box.height } : { part: 0, share: 0 };
}

/** Scrolls to a place; every edition has the same parts. */
function scrollToSpot(scroller: HTMLElement, { part, share }: Spot): void {
  const box = scroller.children[part]?.getBoundingClientRect();
  if (!box) return;
  scroller.scrollTop += box.top + share * box.height - scroller.getBoundingClientRect().top;
}
