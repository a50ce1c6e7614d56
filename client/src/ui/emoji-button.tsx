import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useLanguage } from "../language/language.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { IconButton } from "./icon-button.tsx";
import { SmileIcon } from "./icons.tsx";

let EmojiPicker = lazy(load); // large, and not needed to chat

async function load() {
  try {
    return await import("./emoji-picker.tsx");
  } catch (error) {
    EmojiPicker = lazy(load); // or React would never ask again
    throw error;
  }
}

/** Preloads the picker when idle: the page's server may be gone later. */
function loadWhenIdle(): () => void {
  const ahead = () => load().catch(() => {}); // opening the picker tries again
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(ahead, 2000); // Safari
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(ahead);
  return () => cancelIdleCallback(request);
}

type Props = { onPick(emoji: string): void; onClose(): void };

/** Opens and closes the emoji picker. */
export function EmojiButton({ onPick, onClose }: Props) {
  const { words } = useLanguage();
  const [open, setOpen] = useState(false);
  const area = useRef<HTMLDivElement>(null);

  useEffect(loadWhenIdle, []);

  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !area.current?.contains(event.target)) setOpen(false);
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      onClose();
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("keydown", closeOnEscape);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("keydown", closeOnEscape);
    };
  }, [open, onClose]);

  return (
    <div className="emoji-area" ref={area}>
      <IconButton
        label={words.composer.emoji}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-testid="emoji"
      >
        <SmileIcon />
      </IconButton>
      {open && (
        <div
          className="emoji-popover"
          role="dialog"
          aria-label={words.composer.emoji}
          data-testid="emoji-picker"
        >
          <ErrorBoundary
            instead={
              <p className="emoji-failed" role="alert">
                {words.composer.emojiFailed}
              </p>
            }
          >
            <Suspense fallback={<p className="emoji-wait" />}>
              <EmojiPicker
                onPick={(emoji) => {
                  setOpen(false);
                  onPick(emoji);
                  onClose();
                }}
              />
            </Suspense>
            <p className="emoji-hint">{words.composer.emojiHint}</p>
          </ErrorBoundary>
        </div>
      )}
    </div>
  );
}
