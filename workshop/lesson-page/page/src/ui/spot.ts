/** A place in a text of several parts: how much of which part lies above. */
export type Spot = { part: number; share: number };

/** Which place of a text is at the top of what scrolls it. */
export function spotOf(scroller: HTMLElement): Spot {
  const { top } = scroller.getBoundingClientRect();
  const parts = [...scroller.children].map((part) => part.getBoundingClientRect());
  const part = parts.findIndex(({ bottom }) => bottom > top);
  const box = parts[part];
  return box ? { part, share: (top - box.top) / box.height } : { part: 0, share: 0 };
}

/** Scrolls to a place: the same one in another edition, where the parts are as many. */
export function scrollToSpot(scroller: HTMLElement, { part, share }: Spot): void {
  const box = scroller.children[part]?.getBoundingClientRect();
  if (!box) return;
  scroller.scrollTop += box.top + share * box.height - scroller.getBoundingClientRect().top;
}
