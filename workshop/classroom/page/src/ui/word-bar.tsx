import { type FormEvent, useEffect, useRef, useState } from "react";
import { limits } from "../../../src/protocol.ts";
import { useLanguage } from "../language/language.ts";
import { useAttempt } from "./asking.tsx";

type Props = { word: string | null; open: boolean; onClose(): void };

/** The word to all that holds just now, and a field for another. */
export function WordBar({ word, open, onClose }: Props) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  return (
    <>
      {open && <WordForm onClose={onClose} />}
      {word !== null && (
        <p className="word-bar" data-testid="word">
          <strong>{words.word.sent}</strong> <span>{word}</span>
          <button type="button" onClick={() => attempt((asking) => asking.say(""))}>
            {words.word.withdraw}
          </button>
        </p>
      )}
    </>
  );
}

function WordForm({ onClose }: { onClose(): void }) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    attempt((asking) => asking.say(text).then(onClose));
  };
  return (
    <form
      className="word-form"
      onSubmit={send}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === "Escape" && !nativeEvent.isComposing) onClose();
      }}
    >
      <label htmlFor="word">{words.word.label}</label>
      <input
        id="word"
        ref={field}
        value={text}
        maxLength={limits.word}
        placeholder={words.word.placeholder}
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
        data-testid="word-input"
      />
      <button type="submit" className="primary">
        {words.word.send}
      </button>
    </form>
  );
}
