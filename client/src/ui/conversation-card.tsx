import { memo } from "react";
import type { Conversation } from "../chat/model.ts";
import { useLanguage } from "../language/language.ts";
import { EntryList } from "./entry-list.tsx";
import { LockIcon } from "./icons.tsx";
import { Moment } from "./moment.tsx";

/** A finished private conversation: folded, or open if a message in it reached nobody. */
export const ConversationCard = memo(function ConversationCard({
  conversation,
}: {
  conversation: Conversation;
}) {
  const { words } = useLanguage();
  const messages = conversation.entries.filter((entry) => entry.kind === "message");
  const failed = messages.some(({ delivery }) => delivery === "unsent" || delivery === "refused");
  return (
    <details className="conversation" open={failed} data-testid="conversation">
      <summary>
        <LockIcon />
        <span>{words.random.conversation(messages.length)}</span>
        <Moment time={conversation.time} />
      </summary>
      <div className="conversation-entries">
        <EntryList entries={conversation.entries} />
      </div>
    </details>
  );
});
