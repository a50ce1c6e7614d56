import type { ComponentProps } from "react";

/** A button that shows an icon, and its label as a tooltip. */
export function IconButton({ label, ...rest }: { label: string } & ComponentProps<"button">) {
  return (
    <button type="button" className="quiet square" aria-label={label} title={label} {...rest} />
  );
}
