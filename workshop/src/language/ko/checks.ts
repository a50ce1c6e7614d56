import type { Catalogue } from "../say.ts";

export const checks: Catalogue = {};
