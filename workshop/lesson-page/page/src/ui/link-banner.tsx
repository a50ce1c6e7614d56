import { Phrase } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import type { Link } from "../lesson/use-lesson.ts";

type Props = { link: Link; lesson: number | undefined };

/** Tells that the runner can't be heard, and what to do. */
export function LinkBanner({ link, lesson }: Props) {
  const { words } = useLanguage();
  const lost = link === "lost";
  return (
    <div className="link-banner" role="status" data-testid="link">
      <strong>{lost ? words.link.lost : words.link.connecting}</strong>{" "}
      <Phrase
        text={lesson === undefined ? words.link.connectingAdvice : words.link.advice(lesson)}
      />
    </div>
  );
}
