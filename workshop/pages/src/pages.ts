import { join } from "node:path";
import { chatPageSources, type Sources } from "@chatterbox/client/build/source-hash";
import { root } from "@chatterbox/stages/repository";
import { type Said, say } from "@chatterbox/words/say";

/** A page that is built when it is first needed. */
export type Page = Sources & {
  /** Its name in a sentence. */
  name(): Said;
  /** The folder of the build. */
  built: string;
  /** Vite's arguments after "build". */
  args: string[];
};

/** The chat page. */
export const chatPage: Page = {
  ...chatPageSources,
  name: () => say`chat page`,
  built: join(root, "client", "dist"),
  args: [],
};

/** Node.js 20 needs this loader for a config that imports TypeScript from other packages. */
const pageArgs = ["page", "--configLoader", "runner"];

/** The sources that the two pages below share with the terminal and the chat page. */
const shared = [
  "../checks/src/rendering/short-ids.ts",
  "../../client/build/source-hash.ts",
  "../../client/src/language",
  "../../client/src/memory.ts",
  "../../client/src/styles",
  "../../client/src/ui",
];

/** The lesson page. */
export const lessonPage: Page = {
  name: () => say`lesson page`,
  folder: join(root, "workshop", "lesson-page"),
  sources: ["page", "package.json", "src/crowd-sizes.ts", ...shared],
  built: join(root, "workshop", "lesson-page", "dist"),
  args: pageArgs,
};

/** The instructor's board. */
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
