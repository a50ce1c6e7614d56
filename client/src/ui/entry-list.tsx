import { memo } from "react";
import type { Entry } from "../chat/model.ts";
import { ConversationCard } from "./conversation-card.tsx";
import { HappeningLine } from "./happening-line.tsx";
import { MessageRow } from "./message-row.tsx";

const chunkSize = 50;

/**
 * All entries, in chunks: when a message arrives, React compares the last chunk, not thousands of
 * rows. Keys decide where a chunk ends, so chunks stay the same when old entries are dropped.
 */
export function EntryList({ entries }: { entries: readonly Entry[] }) {
  const chunks = new Map<number, Entry[]>();
  for (const entry of entries) {
    const number = Math.floor(entry.key / chunkSize);
    const chunk = chunks.get(number);
    if (chunk) chunk.push(entry);
    else chunks.set(number, [entry]);
  }
  let before: Entry | undefined;
  return [...chunks].map(([number, chunk]) => {
    const previous = before;
    before = chunk.at(-1);
    return <Chunk key={number} entries={chunk} before={previous} />;
  });
}

type ChunkProps = { entries: readonly Entry[]; before: Entry | undefined };

const Chunk = memo(
  function Chunk({ entries, before }: ChunkProps) {
    return entries.map((entry, at) => (
      <EntryRow key={entry.key} entry={entry} previous={at === 0 ? before : entries[at - 1]} />
    ));
  },
  (old, next) =>
    old.before === next.before &&
    old.entries.length === next.entries.length &&
    old.entries.every((entry, at) => entry === next.entries[at]),
);

type EntryProps = { entry: Entry; previous: Entry | undefined };

function EntryRow({ entry, previous }: EntryProps) {
  switch (entry.kind) {
    case "message":
      return <MessageRow message={entry} opens={opensGroup(entry, previous)} />;
    case "happening":
      return <HappeningLine happening={entry} />;
    case "conversation":
      return <ConversationCard conversation={entry} />;
  }
}

const pauseInGroup = 3 * 60_000; // ms; after a longer pause the name is shown again

/** Whether a message starts a new group, rather than continuing the same author's. */
function opensGroup(message: Entry & { kind: "message" }, previous: Entry | undefined): boolean {
  if (previous?.kind !== "message") return true;
  if (previous.mine !== message.mine || previous.author !== message.author) {
    return !(message.mine && previous.mine);
  }
  return message.time - previous.time > pauseInGroup;
}
