import type { Catalogue } from "../say.ts";

export const crowd: Catalogue = {};
