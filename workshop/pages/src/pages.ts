import { join } from "node:path";
import { chatPageSources, type Sources } from "@chatterbox/client/build/source-hash";
import { root } from "@chatterbox/stages/repository";
import { type Said, say } from "@chatterbox/words/say";

/** A page that is built from its sources when it is first needed. */
export type Page = Sources & {
  /** As a sentence calls it. */
  name(): Said;
  /** Where the built page lies. */
  built: string;
  /** What Vite is told beyond "build". */
  args: string[];
};

/** The chat page. */
export const chatPage: Page = {
  ...chatPageSources,
  name: () => say`chat page`,
  built: join(root, "client", "dist"),
  args: [],
};

/** Vite's own way to load a config that imports TypeScript of other packages, in every Node.js. */
const pageArgs = ["page", "--configLoader", "runner"];

/** What the two pages below are made from besides their own packages: the chat page's looks and words. */
const shared = [
  "../../client/build/source-hash.ts",
  "../../client/src/language",
  "../../client/src/memory.ts",
  "../../client/src/styles",
  "../../client/src/ui",
];

/** The page of the lesson that the runner is at. */
export const lessonPage: Page = {
  name: () => say`lesson page`,
  folder: join(root, "workshop", "lesson-page"),
  sources: ["page", "package.json", "src/crowd-sizes.ts", ...shared],
  built: join(root, "workshop", "lesson-page", "dist"),
  args: pageArgs,
};

/** The board of a classroom. */
export const classroomPage: Page = {
  name: () => say`board`,
  folder: join(root, "workshop", "classroom"),
  sources: [
    "page",
    "package.json",
    "src/limits.ts",
    "../checks/src/korean.ts",
    "../stages/src/korean.ts",
    "../lesson-page/page/src",
    "../../client/public",
    ...shared,
  ],
  built: join(root, "workshop", "classroom", "dist"),
  args: pageArgs,
};

/** Every page that is built. */
export const pages: readonly Page[] = [chatPage, lessonPage, classroomPage];
