import { cp, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ensureCopy } from "@chatterbox/attendee/playground";
import { exists, writeWhole } from "@chatterbox/stages/files";
import { root } from "@chatterbox/stages/repository";
import { findStep } from "@chatterbox/stages/stages";
import { expect, test } from "vitest";
import { readCode, watchCopy } from "../src/lesson/watch-copy.ts";
import { copyOf, mine, usePlayground } from "./support/attendee.ts";

usePlayground();

const step = findStep("1");

test("a save of any source file is noticed, also after its folders were removed and came back", async () => {
  await ensureCopy(step);
  let onSave = () => {};
  const unwatch = watchCopy(step, {
    onSave: () => onSave(),
    onMisplaced: () => {},
    onTrouble: (reason) => expect.unreachable(reason),
  });
  /** Resolves when a change has been noticed, and the code is as it should be then. */
  const notices = async (change: () => Promise<unknown>, isSo: () => Promise<boolean>) => {
    const seen = new Promise<void>((resolve) => {
      onSave = () => void isSo().then((yes) => yes && resolve());
    });
    await change();
    await seen;
  };
  const has = (text: string) => async () => Boolean((await readCode(step))?.includes(text));
  const isGone = async () => (await readCode(step)) === undefined;
  let isWatching = false;
  onSave = () => {
    isWatching = true;
  };
  const helper = mine("lesson01", "src", "helper.ts");
  for (let time = 0; !isWatching; time++) await writeWhole(helper, `${time}`);
  await notices(() => writeWhole(helper, "first"), has("first"));
  await notices(() => rm(mine("lesson01"), { recursive: true }), isGone);
  const start = join(root, "lessons", "lesson01");
  await notices(() => cp(start, mine("lesson01"), { recursive: true }), has("hello"));
  await notices(() => rm(dirname(copyOf("lesson01")), { recursive: true }), isGone);
  await notices(async () => {
    await mkdir(dirname(copyOf("lesson01")));
    await writeWhole(copyOf("lesson01"), "second");
  }, has("second"));
  expect(await exists(helper)).toBe(false);
  await unwatch();
});
