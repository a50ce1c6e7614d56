import { useEffect, useState } from "react";
import { onRecalled, recall, remember } from "../memory.ts";

export type Theme = "auto" | "light" | "dark";

const order: Theme[] = ["auto", "light", "dark"];

/** The chosen theme, and a function that switches to the next. "auto" follows the system. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => onRecalled("theme", () => setTheme(chosenTheme())), []);
  return [
    theme,
    () => {
      const next = order[(order.indexOf(theme) + 1) % order.length] ?? "auto";
      remember("theme", next);
      setTheme(next);
    },
  ];
}

/** Whether the page is dark now. */
export function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return (
    theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches)
  );
}

function chosenTheme(): Theme {
  const chosen = recall("theme");
  return chosen === "light" || chosen === "dark" ? chosen : "auto";
}
