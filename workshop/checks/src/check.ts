import type { Conversation } from "./conversation/conversation.ts";

/**
 * One thing a server has to do, tested from outside over HTTP and WebSocket. A check knows only the
 * server's address, so it works for a server in any language. Title and hints are English here, and
 * translated where they are shown.
 */
export type Check = {
  /** What the server does, as an attendee would say it. Unique among all checks. */
  title: string;
  /** Three tiers of help: a nudge, the idea, nearly the code. */
  hints: readonly [string, string, string];
  /** The lesson whose solution behaves differently. */
  replacedBy?: string;
  /** True for a check that waits for a timer: it runs concurrently with the others of its kind. */
  waits?: boolean;
  /** True for a check that runs after the others, because it looks at everyone who has connected. */
  last?: boolean;
  /** True for a check that needs random chat to itself. */
  pairs?: boolean;
  /**
   * Runs the conversation.
   * @param tick for a check that waits: its shortest schedule, in milliseconds
   * @throws CheckFailure if the server does something unexpected
   */
  run(conversation: Conversation, tick: number): Promise<void>;
};
