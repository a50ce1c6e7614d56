import { type CSSProperties, memo } from "react";
import type { Message } from "../chat/model.ts";
import { useLanguage } from "../language/language.ts";
import { personOf } from "../people/person.ts";
import { wordsOf } from "../protocol/frames.ts";
import { isEmojiOnly } from "../text/emoji-only.ts";
import { DeliveryNote } from "./delivery-note.tsx";
import { ClockIcon } from "./icons.tsx";
import { MessageText } from "./message-text.tsx";
import { Moment } from "./moment.tsx";

type Props = {
  message: Message;
  /** Whether it starts a group of its author's messages. */
  opens: boolean;
};

/** A message as a bubble: yours on the right, others' on the left with their avatar. */
export const MessageRow = memo(function MessageRow({ message, opens }: Props) {
  const { words } = useLanguage();
  const { mine, said } = message;
  const text = wordsOf(said);
  const large = isEmojiOnly(text);
  return (
    <div
      className={`row ${mine ? "mine" : "theirs"}${opens ? " opens" : ""}`}
      style={{ "--hue": message.author ? personOf(message.author).hue : 0 } as CSSProperties}
      data-testid="message"
      data-author={mine ? "me" : message.author}
      data-delivery={message.delivery}
    >
      {!mine && <Face message={message} opens={opens} />}
      <div className="column">
        {!mine && opens && <Name author={message.author} time={message.time} />}
        {mine && <span className="unseen">{words.timeline.you}: </span>}
        <div className="line">
          <div className={large ? "bubble large" : "bubble"} dir="auto" data-testid="bubble">
            <MessageText text={text} />
          </div>
          <span className="moment">
            <Moment time={message.time} />
          </span>
        </div>
        {message.scheduled && (
          <p className="note">
            <ClockIcon />
            {words.scheduled[message.scheduled]}
          </p>
        )}
        {mine && <DeliveryNote message={message} />}
      </div>
    </div>
  );
});

function Face({ message: { author }, opens }: Props) {
  if (!opens) return <span className="face-space" />;
  return (
    <span className={author ? "face" : "face nobody"} aria-hidden="true">
      {author ? personOf(author).emoji : "👤"}
    </span>
  );
}

type NameProps = { author: string | undefined; time: number };

/** The author, and the time on devices without hover. */
function Name({ author, time }: NameProps) {
  const { language, words } = useLanguage();
  if (author === undefined) {
    return (
      <p className="who faint" title={words.person.none}>
        {words.timeline.noOne}
        <NameMoment time={time} />
      </p>
    );
  }
  const { name, tag } = personOf(author);
  return (
    <p className="who" title={words.person.id(author)}>
      <bdi className="name">{name[language]}</bdi> <bdi className="tag">{tag}</bdi>
      <NameMoment time={time} />
    </p>
  );
}

function NameMoment({ time }: { time: number }) {
  return (
    <span className="moment" aria-hidden="true">
      <Moment time={time} />
    </span>
  );
}
