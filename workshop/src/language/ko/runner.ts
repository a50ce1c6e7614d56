import type { Catalogue } from "../say.ts";

export const runner: Catalogue = {};
