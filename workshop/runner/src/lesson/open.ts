import { existsSync } from "node:fs";
import { resolve, sep } from "node:path";
import { copyFile, copyFolder } from "@chatterbox/attendee/playground";
import type { CodeLocation } from "@chatterbox/checks/verdict/crash";
import { openInBrowser } from "@chatterbox/pages/browser";
import { root, shown } from "@chatterbox/stages/repository";
import type { Step } from "@chatterbox/stages/stages";
import { say } from "@chatterbox/words/say";
import type { View } from "../terminal/view.ts";
import { type EditorPlace, openInEditor } from "./editor.ts";

/** Opens a page in the browser, if it is served. */
export async function openPage(view: View, url: string | undefined): Promise<void> {
  if (!url) return;
  await openInBrowser(url).catch(() =>
    view.tell(say`No browser could be opened here: open ${url} in yours.`),
  );
}

/**
 * Opens the attendee's file in their editor. One that takes the terminal over is not waited for: who has
 * asked for it on the page would not know where it is.
 * @returns a sentence if that did not work, or if the editor is in the terminal
 */
export async function openCopy(
  step: Step,
  view: View,
  place?: CodeLocation,
): Promise<string | undefined> {
  if (view.screen.paused) return say`An editor is open in the terminal already.`;
  const at = (place && { ...place, file: ownFile(step, place.file) }) ?? { file: copyFile(step) };
  return new Promise((resolve, reject) => {
    const leaveTerminal = () => {
      view.screen.pause();
      const file = shown(at.file);
      resolve(
        say`${file} is open in the terminal now: the runner goes on when you leave the editor.`,
      );
    };
    edit(view, at, leaveTerminal).then(resolve, reject);
  });
}

/** Waits for the editor to be open, or to end if it is in the terminal. */
async function edit(
  view: View,
  place: EditorPlace,
  leaveTerminal: () => void,
): Promise<string | undefined> {
  const complaint = await openInEditor(place, leaveTerminal);
  if (view.screen.paused) view.screen.resume();
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
