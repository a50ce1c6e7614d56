import { useEffect, useState } from "react";
import type { CrowdShown, LessonSnapshot } from "../../../src/snapshot.ts";
import { recall, remember } from "../client-parts.ts";
import { useLanguage } from "../language/language.ts";
import { CrowdReport, CrowdStatus, SendCrowd } from "./crowd.tsx";

type Props = { live: LessonSnapshot["live"]; crowd: CrowdShown | undefined };

/** Chat pages side by side, all connected to the attendee's server; each is another person. */
export function Chats({ live, crowd }: Props) {
  const { words } = useLanguage();
  const [people, setPeople] = useState(2);
  const report = crowd?.phase === "gone" ? crowd.report : undefined;
  const [reading, setReading] = useState(true);
  const hasReport = report !== undefined;
  useEffect(() => {
    if (!hasReport) setReading(true); // so that the next report opens
  }, [hasReport]);
  const [folded, setFolded] = useState(() => recall("lesson-chats") === "folded");
  const fold = () => {
    remember("lesson-chats", folded ? "open" : "folded");
    setFolded(!folded);
  };
  const address = `/?server=${encodeURIComponent(live.url.replace(/^http/, "ws"))}`;
  return (
    <section
      className="panel chats-panel"
      aria-labelledby="chats-title"
      data-view="chat"
      data-folded={folded}
      data-reading={hasReport && reading}
    >
      <header className="panel-head">
        <h2 id="chats-title">{words.chat.title}</h2>
        <p className="live" data-state={live.state} data-testid="live">
          <span className="dot" aria-hidden="true" />
          {words.chat.states[live.state]}:{" "}
          <a href={live.url} target="_blank" rel="noreferrer">
            {live.url.replace("http://", "")}
          </a>
        </p>
        <div className="panel-tools">
          <SendCrowd isReady={live.state === "running" && !isThere(crowd)} />
          <button type="button" className="fold" aria-expanded={!folded} onClick={fold}>
            {folded ? words.chat.unfold : words.chat.fold}
          </button>
          <button type="button" onClick={() => setPeople(people === 2 ? 3 : 2)} data-testid="third">
            {people === 2 ? words.chat.third : words.chat.noThird}
          </button>
          <a
            className="button"
            href={address}
            target="_blank"
            rel="noreferrer"
            title={words.chat.alone}
          >
            <span aria-hidden="true">↗</span>
            <span className="unseen">{words.chat.alone}</span>
          </a>
        </div>
      </header>
      {crowd && <CrowdStatus crowd={crowd} reading={reading} onRead={() => setReading(!reading)} />}
      {report && reading && <CrowdReport report={report} />}
      <div className="chats">
        {Array.from({ length: people }, (_, at) => (
          <iframe
            // biome-ignore lint/suspicious/noArrayIndexKey: people have no other identity
            key={at}
            className="chat-frame"
            src={address}
            title={words.chat.label(at + 1)}
            allow="clipboard-write"
            data-testid="chat"
          />
        ))}
      </div>
    </section>
  );
}

function isThere(crowd: CrowdShown | undefined): boolean {
  return crowd?.phase === "coming" || crowd?.phase === "here";
}
