const name = "chatterbox:board-key";

/**
 * The instructor's key: from behind the "#" of the address, which no request holds, or what was there
 * before a reload. It is taken out of the address, so that it stands in no history, and on no beamer.
 */
export function takeKey(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get("key");
  if (given === null) return kept();
  history.replaceState(null, "", location.pathname);
  try {
    sessionStorage.setItem(name, given);
  } catch {
    // The browser keeps nothing: after a reload the address is needed again.
  }
  return given;
}

function kept(): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
