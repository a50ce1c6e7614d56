// What is said before anything is installed, in Korean too. Old-style JavaScript, like start.cjs. Which
// language is spoken is decided as in words/src/language-choice.ts.
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

/** @type {Record<string, string>} */
const korean = {
  "This workshop needs Node.js 20.19 or later, but this is Node.js {1}.":
    "이 워크숍에는 Node.js 20.19 이상이 필요한데, 지금 버전은 {1}이에요.",
  "Install the LTS version from nodejs.org, open a new terminal, and try again.":
    "nodejs.org에서 LTS 버전을 설치하고, 터미널을 새로 열어서 다시 해 보세요.",
  "Installing what the workshop needs. This is the only step that needs the internet.":
    "워크숍에 필요한 것을 설치해요. 인터넷이 필요한 것은 이번뿐이에요.",
  "The workshop has been updated. Installing what is new.":
    "워크숍이 업데이트됐어요. 새로운 것을 설치해요.",
  "The installed packages are for another system. Installing the ones for this system.":
    "설치된 패키지가 다른 운영 체제용이에요. 이 컴퓨터에 맞는 것을 설치해요.",
  "Without internet, you need an archive that was packed on a machine like this one.":
    "인터넷이 없다면 이 컴퓨터와 같은 종류의 컴퓨터에서 묶은 압축 파일이 필요해요.",
  "The installation did not finish. Check your internet connection, then try again.":
    "설치가 끝나지 않았어요. 인터넷 연결을 확인하고 다시 해 보세요.",
};

/**
 * @param {string} english a sentence, with {1} for the value
 * @param {string} [value]
 * @returns {string} the sentence in the language that is spoken
 */
function say(english, value) {
  const sentence = (speaksKorean() && korean[english]) || english;
  return sentence.replace("{1}", value || "");
}

function speaksKorean() {
  const kept = join(__dirname, "..", "playground", ".language");
  return /^ko([-_.@\s]|$)/i.test(asked(process.argv) || textOf(kept) || environmentLocale());
}

/** @param {string[]} args */
function asked(args) {
  const at = args.indexOf("--lang");
  if (at >= 0) return args[at + 1];
  const joined = args.find((arg) => arg.startsWith("--lang="));
  return joined ? joined.slice("--lang=".length) : process.env.npm_config_lang;
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (_) {
    return "";
  }
}

function environmentLocale() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const system = () => Intl.DateTimeFormat().resolvedOptions().locale;
  return LC_ALL || LC_MESSAGES || LANG || system();
}

module.exports = { korean, say };
