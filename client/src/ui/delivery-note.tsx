import type { Message } from "../chat/model.ts";
import { useLanguage } from "../language/language.ts";
import { wordsOf } from "../protocol/frames.ts";
import { sentenceForCode } from "./happening-line.tsx";
import { AlertIcon, ClockIcon } from "./icons.tsx";
import { SecondChance } from "./second-chance.tsx";

/** The delivery of your own message unless it was simply sent, and what you can do about it. */
export function DeliveryNote({ message }: { message: Message }) {
  const { words } = useLanguage();
  const { key, delivery, refusal, said } = message;
  if (!delivery || delivery === "sent") return null;
  const Icon = delivery === "queued" ? ClockIcon : AlertIcon;
  const why = refusal ? sentenceForCode(refusal, "", words) : words.delivery[delivery];
  const failed = delivery === "unsent" || delivery === "refused";
  return (
    <div className={failed ? "note failed" : "note"} data-testid="delivery">
      <Icon />
      <span>{why}</span>
      {failed && <SecondChance messageKey={key} text={wordsOf(said)} />}
    </div>
  );
}
