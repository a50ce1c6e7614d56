import { useEffect, useState } from "react";

type Props = { text: string | (() => string); label: string; done: string; className: string };

/** Copies a text, and briefly says so. */
export function CopyButton({ text, label, done, className }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className={className}
      onClick={async () => setCopied(await copy(typeof text === "string" ? text : text()))}
    >
      {copied ? done : label}
    </button>
  );
}

/** Also works on http://192.168.…, where browsers give scripts no clipboard. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    const focused = document.activeElement;
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return copied;
  }
}
