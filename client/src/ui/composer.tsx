import { type FormEvent, type KeyboardEvent, useEffect, useState } from "react";
import { isPrivate, isUnanswered, type Room } from "../chat/model.ts";
import { useLanguage } from "../language/language.ts";
import type { Said, Schedule } from "../protocol/frames.ts";
import { sizeOf, writeMessage } from "../protocol/frames.ts";
import { formatScheduleCommand, isScheduleCommand } from "../schedule/schedule-command.ts";
import { suggest } from "../schedule/suggestions.ts";
import { readableSize } from "../text/excerpt.ts";
import { CommandHelp } from "./command-help.tsx";
import { EmojiButton } from "./emoji-button.tsx";
import { useFocusInput, useInput } from "./focus-input.ts";
import { IconButton } from "./icon-button.tsx";
import { ClockIcon, SendIcon } from "./icons.tsx";
import { InputNotes } from "./input-notes.tsx";
import { type InputProblem, readInput } from "./read-input.ts";
import { useSession } from "./session-context.ts";

/**
 * The input. A draft belongs to the room where it was typed: one for a stranger doesn't show up when
 * you are back with everybody.
 */
export function Composer({ room }: { room: Room }) {
  const { words } = useLanguage();
  const session = useSession();
  const input = useInput();
  const focusInput = useFocusInput();
  const audience = isPrivate(room) ? "private" : "feed";
  const [drafts, setDrafts] = useState({ feed: "", private: "" });
  const text = drafts[audience];
  const [problem, setProblem] = useState<InputProblem>();
  const [chosen, setChosen] = useState(0);
  const [helpClosed, setHelpClosed] = useState(false);
  const suggestions = helpClosed ? [] : suggest(text);
  const suggestion = suggestions[Math.min(chosen, suggestions.length - 1)];

  // On load, and once the button that changed rooms has disappeared.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the room changes
  useEffect(() => {
    const framed = window.parent !== window; // beside other chats: don't steal the focus
    if (document.activeElement === document.body && !framed) focusInput();
  }, [room]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the draft changes
  useEffect(forget, [audience]);

  function write(next: string) {
    setDrafts((all) => ({ ...all, [audience]: next }));
    forget();
  }

  /** Resets everything about the previous draft. */
  function forget() {
    setProblem(undefined);
    setChosen(0);
    setHelpClosed(false);
  }

  function complete(line: string) {
    write(line);
    input.current?.focus();
  }

  /** @returns whether it was sent or queued */
  function say(said: Said, schedule?: Schedule): boolean {
    // Rendering lags behind the state: a draft for one room must not go to the other.
    const moved = isPrivate(session.state().room) !== isPrivate(room);
    const outcome = moved ? "not-now" : session.say(said, schedule);
    if (outcome === "said") return true;
    const size = readableSize(sizeOf(writeMessage(session.state().id, said, schedule)));
    setProblem(outcome === "too-long" ? { kind: "too-long", size } : { kind: "not-now" });
    return false;
  }

  function send() {
    input.current?.focus();
    const read = readInput(text);
    if (read.kind === "nothing") return;
    if (read.kind === "problem") return setProblem(read.problem);
    if (say(read.said, read.schedule)) write("");
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, Enter and Tab belong to it. Safari ends the composition
    // before it reports the key, which then has the code 229.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key } = event;
    const moves = key === "ArrowDown" || key === "ArrowUp";
    if (suggestion && key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      return complete(suggestion.line);
    }
    if (suggestions.length > 1 && moves) {
      event.preventDefault();
      const step = key === "ArrowDown" ? 1 : suggestions.length - 1;
      return setChosen((chosen + step) % suggestions.length);
    }
    if (suggestion && key === "Escape") {
      event.stopPropagation();
      return setHelpClosed(true);
    }
    if (key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    if (suggestion && /^\/\w*$/.test(text)) return complete(suggestion.line);
    send();
  }

  function pickEmoji(emoji: string) {
    const element = input.current;
    if (!text || !element) {
      say({ type: "emoji", data: { emoji } });
      return;
    }
    const { selectionStart: start, selectionEnd: end } = element;
    write(text.slice(0, start) + emoji + text.slice(end));
    requestAnimationFrame(() =>
      element.setSelectionRange(start + emoji.length, start + emoji.length),
    );
  }

  /** Turns the draft into the command and selects its number. */
  function schedule() {
    if (isScheduleCommand(text)) return input.current?.focus();
    const line = formatScheduleCommand({ minutes: 1 }, text);
    const at = line.indexOf("1");
    complete(line);
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at + 1));
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    send();
  }

  const heard = room === "talking" ? "private" : "alone";
  return (
    <form className="composer" onSubmit={onSubmit} aria-busy={isUnanswered(room)}>
      <CommandHelp suggestions={suggestions} chosen={suggestion} onComplete={complete} />
      <div className="composer-box">
        <EmojiButton onPick={pickEmoji} onClose={() => input.current?.focus()} />
        <IconButton label={words.composer.schedule} onClick={schedule}>
          <ClockIcon />
        </IconButton>
        <textarea
          ref={input}
          rows={1}
          value={text}
          dir="auto"
          enterKeyHint="send"
          autoComplete="off"
          aria-label={words.composer.label}
          aria-describedby="input-notes"
          aria-invalid={problem !== undefined}
          placeholder={words.composer.placeholder[room === "feed" ? "feed" : heard]}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          data-testid="input"
        />
        <button
          type="submit"
          className="send"
          aria-label={words.composer.send}
          title={words.composer.send}
          aria-disabled={text.trim() === ""}
        >
          <SendIcon />
        </button>
      </div>
      <InputNotes text={text} problem={problem} />
    </form>
  );
}
