import { type ReactNode, useEffect } from "react";
import { type Language, Speaking, useChosenLanguage } from "../client-parts.ts";
import { askForLanguage } from "../lesson/ask.ts";

type Props = {
  /** The runner's language; undefined without a connection. */
  told: Language | undefined;
  children: ReactNode;
};

/**
 * Uses the runner's language or, until it is known, the one chosen last. A language chosen here or on a
 * chat page is passed on to the runner, and the chat pages follow the runner's.
 */
export function RunnersLanguage({ told, children }: Props) {
  const [chosen, choose] = useChosenLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new language of the runner counts
  useEffect(() => {
    if (told !== undefined) choose(told);
  }, [told]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new choice counts
  useEffect(() => {
    if (told !== undefined && chosen !== told) askForLanguage(chosen).catch(() => choose(told));
  }, [chosen]);
  return <Speaking speech={{ language: told ?? chosen, setLanguage: choose }}>{children}</Speaking>;
}
