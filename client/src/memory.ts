const prefix = "chatterbox:";

/** Remembers a setting for the next visit, where the browser allows it. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // A private window or a full disk: the setting holds until the page is closed.
  }
}

/** What was remembered under a name, or null. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/**
 * Calls back when another window of the same site remembers something under a name.
 * @returns what ends that
 */
export function onRecalled(name: string, callback: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === prefix + name) callback();
  };
  window.addEventListener("storage", hear);
  return () => window.removeEventListener("storage", hear);
}
