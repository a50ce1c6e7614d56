// An archive for a USB stick holds no links: Windows may not make them when it unpacks, and a stick can't
// hold them. So they are listed in a file, and made here, whenever the workshop is started without them.
"use strict";
const { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } = require("node:fs");
const { dirname, join } = require("node:path");

/** The list, as it lies in an unpacked folder. */
const linksFile = "node_modules/.links.json";

/**
 * Makes the links that are listed in a folder and not there. One that can't be made is let be: a lesson
 * needs none of them, only npm test does.
 * @param {string} root the folder of the workshop
 */
function restoreLinks(root) {
  for (const [path, target] of Object.entries(listedLinks(root))) {
    const link = join(root, path);
    const destination = join(dirname(link), target);
    if (existsSync(link) || !existsSync(destination)) continue;
    try {
      mkdirSync(dirname(link), { recursive: true });
      if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link); // it led to where the folder was
      // Windows allows everybody a junction, which has to be absolute; elsewhere the kind is ignored.
      symlinkSync(process.platform === "win32" ? destination : target, link, "junction");
    } catch {
      // The disk can't hold links.
    }
  }
}

/**
 * @param {string} root
 * @returns {Record<string, string>} paths from the root, and where each leads from its own folder
 */
function listedLinks(root) {
  try {
    return JSON.parse(readFileSync(join(root, linksFile), "utf8"));
  } catch {
    return {}; // it was not unpacked from an archive
  }
}

module.exports = { linksFile, restoreLinks };
