import type { Catalogue } from "../say.ts";

export const venue: Catalogue = {};
