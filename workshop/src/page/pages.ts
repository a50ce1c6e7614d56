import { join } from "node:path";
import { chatPageSources, type Sources } from "../../../client/build/source-hash.ts";
import { type Said, say } from "../language/say.ts";
import { root } from "../repository.ts";

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

/** The page of the lesson that the runner is at. */
export const lessonPage: Page = {
  name: () => say`lesson page`,
  folder: join(root, "workshop"),
  sources: [
    "pages/lesson",
    "package.json",
    "src/lesson-page/crowd-sizes.ts",
    "../client/build/source-hash.ts",
    "../client/src/language/speech.tsx",
    "../client/src/memory.ts",
    "../client/src/styles",
    "../client/src/ui",
  ],
  built: join(root, "workshop", "dist", "lesson"),
  args: ["pages/lesson"],
};

/** The board of a classroom. */
export const classroomPage: Page = {
  name: () => say`board`,
  folder: join(root, "workshop"),
  sources: [
    "pages/classroom",
    "pages/lesson/src",
    "package.json",
    "src/classroom/protocol.ts",
    "src/language/ko",
    "../client/build/source-hash.ts",
    "../client/public",
    "../client/src/language",
    "../client/src/memory.ts",
    "../client/src/styles",
    "../client/src/ui",
  ],
  built: join(root, "workshop", "dist", "classroom"),
  args: ["pages/classroom"],
};

/** Every page that is built. */
export const pages: readonly Page[] = [chatPage, lessonPage, classroomPage];
