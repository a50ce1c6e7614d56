import { shortenIds } from "@chatterbox/checks/rendering/short-ids";
import { useEffect, useRef, useState } from "react";
import type { Details, LessonName, Row } from "../../../src/board-view.ts";
import type { Failure } from "../../../src/messages.ts";
import { useMinutes } from "../board/use-minutes.ts";
import { useLanguage, useTranslation } from "../language/language.ts";
import { CloseIcon, CodeBlock, Diagram, IconButton, Phrase } from "../parts.ts";
import { useApi, useAttempt } from "./api-context.tsx";
import { SureButton } from "./sure-button.tsx";

type Props = { row: Row; lessons: LessonName[]; onClose(): void };

/** The selected person: where they are, and what happened in the failing check. */
export function PersonPanel({ row, lessons, onClose }: Props) {
  const { words } = useLanguage();
  const translate = useTranslation();
  const minutes = useMinutes();
  const details = useDetails(row);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { number, name, here, seenAt, lesson, passed, total, failing, since } = row;
  const title = lessons.find((known) => known.number === lesson)?.title ?? "";
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className="person-panel"
      aria-labelledby="person-name"
      onKeyDown={({ key }) => key === "Escape" && onClose()}
      data-testid="panel"
      data-here={here}
    >
      <header>
        <h2 id="person-name" className={name ? undefined : "nameless"}>
          {name || words.nameless(number)}
        </h2>
        <span className="presence">
          {here ? words.person.here : words.person.away(minutes(seenAt))}
        </span>
        <IconButton label={words.person.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      {lesson === undefined ? (
        <p className="faint">{words.person.nothing}</p>
      ) : (
        <p className="faint">
          {words.lesson.name(lesson, translate(title))} · {words.person.passed(passed, total)}
        </p>
      )}
      {failing !== undefined && (
        <h3 className="failing" data-testid="failing">
          <span aria-hidden="true">✗ </span>
          {translate(failing)} <small>{words.time.since(minutes(since))}</small>
        </h3>
      )}
      {lesson !== undefined && failing === undefined && (
        <p className="all-done">✓ {words.person.done}</p>
      )}
      {details && <Story details={details} />}
      <Removal number={number} onDone={onClose} />
    </section>
  );
}

/** The details of a person, loaded again whenever their row changes. */
function useDetails(row: Row): Details | undefined {
  const api = useApi();
  const [details, setDetails] = useState<Details>();
  useEffect(() => {
    let wanted = true;
    api?.details(row.number).then(
      (found) => wanted && setDetails(found),
      () => {}, // the banner says that the board can't be reached
    );
    return () => {
      wanted = false;
    };
  }, [api, row]);
  return details;
}

function Story({ details }: { details: Details }) {
  const { words } = useLanguage();
  const { failure, hints, code } = details;
  return (
    <>
      {failure && <FailureStory failure={failure} hints={hints} />}
      {code ? (
        <div className="shared-code" data-testid="shared-code">
          <h3>{words.person.code}</h3>
          {code.map(({ name, text }) => (
            <div key={name}>
              <p className="tag">src/{name}</p>
              <CodeBlock text={text} language="ts" />
            </div>
          ))}
        </div>
      ) : (
        <p className="no-code faint">
          <Phrase text={words.person.noCode} />
        </p>
      )}
    </>
  );
}

/** @param hints the ones they have seen */
function FailureStory({ failure, hints }: { failure: Failure; hints: readonly string[] }) {
  const { words } = useLanguage();
  const translate = useTranslation();
  const { error, cause, crash, transcript, hintsInAll } = failure;
  return (
    <>
      {error && (
        <p className="failure-error">
          <Phrase text={shortenIds(error)} />
        </p>
      )}
      {crash && (
        <div className="crash">
          <p>{words.person.crash}</p>
          <pre>{crash}</pre>
        </div>
      )}
      {transcript.length > 0 && <Diagram entries={transcript} />}
      {cause && (
        <p className="cause">
          <strong>{words.person.cause}</strong> <Phrase text={cause} />
        </p>
      )}
      {hintsInAll > 0 && (
        <div className="hints-seen" data-testid="hints-seen">
          <p className="faint">{words.person.hints(failure.hints, hintsInAll)}</p>
          {hints.map((hint) => (
            <p key={hint} className="hint">
              <Phrase text={translate(hint)} />
            </p>
          ))}
        </div>
      )}
    </>
  );
}

function Removal({ number, onDone }: { number: number; onDone(): void }) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const remove = () => attempt((api) => api.remove(number).then(onDone));
  const { remove: label, really } = words.person;
  return (
    <p className="removal">
      <SureButton label={label} really={really} onSure={remove} testId="remove" />
    </p>
  );
}
