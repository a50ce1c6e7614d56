import { type CSSProperties, useEffect } from "react";
import { encode } from "uqr";
import { useJoinInfo } from "../board/use-join-info.ts";
import { useLanguage } from "../language/language.ts";
import { CopyButton, LanguageSwitch, Phrase, ThemeSwitch } from "../parts.ts";

/** The page for everyone and for the projector: how to join. It shows nobody's name. */
export function Poster() {
  const { words } = useLanguage();
  const joinInfo = useJoinInfo();
  useEffect(() => {
    document.title = `${words.poster.title} · chatterbox`;
  }, [words]);
  if (!joinInfo) return <p className="waiting">{words.link.connecting}</p>;
  const { code, url } = joinInfo;
  const letters = { "--letters": Math.max(6, code.length) } as CSSProperties;
  const command = `npm run lesson -- --classroom ${code}`;
  return (
    <main className="poster" data-testid="poster">
      <div className="switches">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <div className="poster-words">
        <img src="/favicon.svg" alt="chatterbox" width="64" height="64" />
        <h1>{words.poster.title}</h1>
        <p className="poster-join-code" style={letters} data-testid="code">
          {code}
        </p>
        <p>{words.poster.intro}</p>
        <p className="poster-command">
          <code>{command}</code>
          <CopyButton
            text={command}
            label={words.join.copy}
            done={words.join.copied}
            className="quiet"
          />
        </p>
        <p>
          {words.poster.name} <code>--name Mina</code>
        </p>
        <p className="faint">
          <Phrase text={words.poster.note} />
        </p>
      </div>
      <figure className="poster-qr">
        <QrCode text={url} />
        <figcaption>
          {words.poster.here} <code>{url}</code>
        </figcaption>
      </figure>
    </main>
  );
}

/** A QR code, dark on light in every theme: some cameras can't read the reverse. */
function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 2, ecc: "M" });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text}>
      <path d={path} />
    </svg>
  );
}
