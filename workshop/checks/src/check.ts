import type { Conversation } from "./conversation/conversation.ts";

/**
 * One thing that a server has to do, tried from outside over HTTP and WebSocket. It knows nothing of
 * the server but its address, so it holds for a server in any language. Title and hints are English
 * here, and are looked up where they are shown.
 */
export type Check = {
  /** What the server does, as an attendee would say it. Unique among all checks. */
  title: string;
  /** Three tiers of help: a nudge, the idea, nearly the code. */
  hints: readonly [string, string, string];
  /** The lesson whose solution does something else instead. */
  replacedBy?: string;
  /** True for a check that waits for a clock: it runs beside the others of its kind. */
  waits?: boolean;
  /** True for a check that comes after the others of its round, as it looks at all who were there. */
  last?: boolean;
  /** True for a check during which no other may look for a stranger. */
  pairs?: boolean;
  /**
   * Holds the conversation.
   * @param tick for a check that waits: the milliseconds of its shortest schedule
   * @throws CheckFailure where the server parts from what is expected
   */
  run(conversation: Conversation, tick: number): Promise<void>;
};
