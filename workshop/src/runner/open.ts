import { existsSync } from "node:fs";
import { resolve, sep } from "node:path";
import { say } from "../language/say.ts";
import type { Place } from "../lesson-page/snapshot.ts";
import { copyFile, copyFolder } from "../playground.ts";
import { root } from "../repository.ts";
import type { Step } from "../stages.ts";
import { openInBrowser } from "./browser.ts";
import { openInEditor } from "./editor.ts";
import type { View } from "./view.ts";

/** Opens a page in the browser, if it is served. */
export async function openPage(view: View, url: string | undefined): Promise<void> {
  if (!url) return;
  await openInBrowser(url).catch(() =>
    view.tell(say`No browser could be opened here: open ${url} in yours.`),
  );
}

/** Opens the attendee's file in their editor. @returns a sentence if that did not work */
export async function openCopy(step: Step, view: View, place?: Place): Promise<string | undefined> {
  if (view.screen.paused) return say`An editor is open in the terminal already.`;
  const at = place && { ...place, file: ownFile(step, place.file) };
  let left = false;
  const complaint = await openInEditor(at ?? { file: copyFile(step) }, () => {
    left = true;
    view.screen.pause();
  });
  if (left) view.screen.resume();
  if (complaint) view.state.notes = [complaint];
  view.redraw();
  return complaint;
}

/** A file of the attendee's copy; whatever else a page asks for, it is not opened. */
function ownFile(step: Step, name: string): string {
  const file = resolve(root, name);
  const isOwn = file.startsWith(copyFolder(step) + sep) && existsSync(file);
  return isOwn ? file : copyFile(step);
}
