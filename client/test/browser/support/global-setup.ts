import { findBrowser } from "@chatterbox/testing/find-browser";
import { installBrowser } from "@chatterbox/testing/install-browser";
import type { TestProject } from "vitest/node";
import { servePage } from "./page-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    browserPath: string;
    pageUrl: string;
  }
}

/** Once a run: finds or installs a browser, and serves the page. Without either, the run fails. */
export default async function setUp(project: TestProject) {
  project.provide("browserPath", findBrowser() ?? installBrowser());
  const page = await servePage();
  project.provide("pageUrl", page.url);
  return page.stop;
}
