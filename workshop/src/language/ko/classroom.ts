import type { Catalogue } from "../say.ts";

export const classroom: Catalogue = {};
