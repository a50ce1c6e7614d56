import { createContext, type RefObject, useContext } from "react";

const InputContext = createContext<RefObject<HTMLTextAreaElement | null>>({ current: null });

export const InputProvider = InputContext.Provider;

/** Where one types, for the one part that draws it. */
export function useInput(): RefObject<HTMLTextAreaElement | null> {
  return useContext(InputContext);
}

/**
 * Leads the focus back to where one types, for a button that vanishes when it is used: without that,
 * the keyboard would begin again at the top of the page. A phone would only open its keyboard.
 */
export function useFocusInput(): () => void {
  const input = useInput();
  return () => {
    if (matchMedia("(hover: hover)").matches) input.current?.focus();
  };
}
