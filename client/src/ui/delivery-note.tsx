import type { Message } from "../chat/model.ts";
import { useLanguage } from "../language/language.tsx";
import { wordsOf } from "../protocol/frames.ts";
import { CopyButton } from "./copy-button.tsx";
import { sentenceForCode } from "./happening-line.tsx";
import { AlertIcon, ClockIcon } from "./icons.tsx";
import { useSession } from "./session-context.ts";

/** What became of a message of one's own, where it is not simply sent, and what one can do. */
export function DeliveryNote({ message }: { message: Message }) {
  const { words } = useLanguage();
  const session = useSession();
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
          <button type="button" className="plain" onClick={() => session.sayAgain(key)}>
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
        <button type="button" className="plain" onClick={() => session.discard(key)}>
          {words.delivery.discard}
        </button>
      )}
    </div>
  );
}
