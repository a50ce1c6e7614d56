import { createContext, type RefObject, useContext } from "react";

const InputContext = createContext<RefObject<HTMLTextAreaElement | null>>({ current: null });

export const InputProvider = InputContext.Provider;

/** The ref of the input, for the component that renders it. */
export function useInput(): RefObject<HTMLTextAreaElement | null> {
  return useContext(InputContext);
}

/**
 * Returns the focus to the input after a button that disappears on use: otherwise Tab would start
 * again at the top of the page. Not on phones, where it would only open the keyboard.
 */
export function useFocusInput(): () => void {
  const input = useInput();
  return () => {
    if (matchMedia("(hover: hover)").matches) input.current?.focus();
  };
}
