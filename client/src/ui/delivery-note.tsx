import type { Message } from "../chat/model.ts";
import { useLanguage } from "../language/language.tsx";
import { wordsOf } from "../protocol/frames.ts";
import { CopyButton } from "./copy-button.tsx";
import { useFocusInput } from "./focus-input.ts";
import { sentenceForCode } from "./happening-line.tsx";
import { AlertIcon, ClockIcon } from "./icons.tsx";
import { usePlace, useSession } from "./session-context.ts";

/** What became of a message of one's own, where it is not simply sent, and what one can do. */
export function DeliveryNote({ message }: { message: Message }) {
  const { words } = useLanguage();
  const session = useSession();
  const focusInput = useFocusInput();
  usePlace(); // what may be said again depends on it
  const { key, delivery, refusal, said } = message;
  if (!delivery || delivery === "sent") return null;
  const Icon = delivery === "queued" ? ClockIcon : AlertIcon;
  const why = refusal ? sentenceForCode(refusal, "", words) : words.delivery[delivery];
  const failed = delivery === "unsent" || delivery === "refused";
  return (
    <div className={failed ? "note failed" : "note"} data-testid="delivery">
      <Icon />
      <span>{why}</span>
      {failed &&
        (session.canSayAgain(key) ? (
          <button
            type="button"
            className="plain"
            onClick={() => {
              session.sayAgain(key);
              focusInput();
            }}
          >
            {words.delivery.again}
          </button>
        ) : (
          <CopyButton
            text={wordsOf(said)}
            className="plain"
            label={words.delivery.copy}
            done={words.delivery.copied}
          />
        ))}
      {failed && (
        <button
          type="button"
          className="plain"
          onClick={() => {
            session.discard(key);
            focusInput();
          }}
        >
          {words.delivery.discard}
        </button>
      )}
    </div>
  );
}
