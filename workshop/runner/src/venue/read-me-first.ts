import { thisSystem } from "./system.ts";

/** The file in the archive that says what the archive is. */
export const readMeFirst = "READ-ME-FIRST.txt";

/** What that file says, in both languages, since nobody has chosen one yet. */
export function readMeFirstText(day: Date): string {
  const { name } = thisSystem();
  const date = day.toISOString().slice(0, 10);
  return `chatterbox

A workshop: build a chat server in TypeScript, in six small steps. This folder was packed for ${name}
on ${date}, with everything installed: it needs no internet. It needs Node.js 20.19 or later
(node --version shows yours). Its installer, from nodejs.org, should be where you got this folder.

In a terminal, in this folder:

    npm run lesson 0

Your code is then in playground/, and the text of the lesson is on the page that opens in your browser.

To check that this machine is ready:

    npm run doctor

If PowerShell on Windows does not let npm run, type npm.cmd instead of npm.
For a system other than ${name}, you need an archive that was packed on such a machine.


chatterbox

TypeScript로 채팅 서버를 여섯 단계에 걸쳐 만드는 워크숍이에요. 이 폴더는 ${date}에
${name}용으로 묶었고, 필요한 것이 모두 설치되어 있어서 인터넷이 없어도 돼요. Node.js 20.19 이상이
필요해요. (node --version을 실행하면 버전이 나와요.) nodejs.org의 설치 파일은 이 폴더를 받은 곳에 함께
있을 거예요.

터미널에서, 이 폴더에서 실행하세요.

    npm run lesson 0

그러면 여러분의 코드가 playground/에 생기고, 브라우저에 열리는 페이지에서 단계 설명을 읽을 수 있어요.

이 컴퓨터에서 다 잘되는지 보려면:

    npm run doctor

Windows PowerShell에서 npm을 실행할 수 없다고 하면 npm 대신 npm.cmd라고 쓰세요.
이 폴더는 ${name}용이에요. 다른 시스템의 컴퓨터라면 그 시스템에서 묶은 파일이 필요해요.
`;
}
