// Imported by host.mjs for its type annotation alone, which makes the loader compile it.
export const warm: boolean = true;
