import { type ReactNode, useEffect } from "react";
import { type Language, Speaking, useChosenLanguage } from "../client-parts.ts";
import { askForLanguage } from "../lesson/ask.ts";

type Props = {
  /** What the runner speaks; undefined while it can't be heard. */
  told: Language | undefined;
  children: ReactNode;
};

/**
 * Speaks what the runner speaks, and until it is heard, what was chosen last. Whatever is chosen, here
 * or on a chat page beside, the runner is asked to speak; whatever it speaks, the chat pages follow.
 */
export function RunnersLanguage({ told, children }: Props) {
  const [chosen, choose] = useChosenLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the runner newly tells is chosen
  useEffect(() => {
    if (told !== undefined) choose(told);
  }, [told]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is newly chosen is asked for
  useEffect(() => {
    if (told !== undefined && chosen !== told) askForLanguage(chosen).catch(() => choose(told));
  }, [chosen]);
  return <Speaking speech={{ language: told ?? chosen, setLanguage: choose }}>{children}</Speaking>;
}
