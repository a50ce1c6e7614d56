const prefix = "chatterbox:";

/** Stores a setting for the next visit, if the browser allows it. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // A private window or a full disk: the setting lasts until the page is closed.
  }
}

/** A stored setting, or null. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/**
 * Calls back when another window of the same site stores a setting.
 * @returns a function that unsubscribes
 */
export function onRecalled(name: string, callback: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === prefix + name) callback();
  };
  window.addEventListener("storage", hear);
  return () => window.removeEventListener("storage", hear);
}
