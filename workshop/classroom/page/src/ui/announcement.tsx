import { type FormEvent, useEffect, useRef, useState } from "react";
import { limits } from "../../../src/limits.ts";
import { useLanguage } from "../language/language.ts";
import { useAttempt } from "./api-context.tsx";

type Props = { text: string | null; isEditing: boolean; onClose(): void };

/** The current announcement, and a form for another. */
export function Announcement({ text, isEditing, onClose }: Props) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  return (
    <>
      {isEditing && <AnnouncementForm onClose={onClose} />}
      {text !== null && (
        <p className="announcement" data-testid="announcement">
          <strong>{words.announcement.sent}</strong> <span>{text}</span>
          <button type="button" onClick={() => attempt((api) => api.announce(""))}>
            {words.announcement.withdraw}
          </button>
        </p>
      )}
    </>
  );
}

function AnnouncementForm({ onClose }: { onClose(): void }) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    attempt((api) => api.announce(text).then(onClose));
  };
  return (
    <form
      className="announcement-form"
      onSubmit={send}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === "Escape" && !nativeEvent.isComposing) onClose();
      }}
    >
      <label htmlFor="announcement">{words.announcement.label}</label>
      <input
        id="announcement"
        ref={field}
        value={text}
        maxLength={limits.announcement}
        placeholder={words.announcement.placeholder}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
        data-testid="announcement-input"
      />
      <button type="submit" className="primary">
        {words.announcement.send}
      </button>
    </form>
  );
}
