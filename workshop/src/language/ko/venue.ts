import type { Catalogue } from "../say.ts";

/** The archive for a room without internet, and the proof that it runs there. */
export const venue: Catalogue = {
  // venue
  "pack it all for a room without internet": "인터넷이 없는 강의실용으로 모두 묶어요",
  "[-- --output FILE|FOLDER]": "[-- --output 파일|폴더]",
  "For a room without internet: packs one archive with the workshop and all that is installed, for this\nsystem and this kind of processor. Every system unpacks it with tar. Node.js is not in it.\n  -- --output D:\\   writes it there; into the folder where you are if nothing is said":
    "인터넷이 없는 강의실을 위해, 워크숍과 설치된 것을 모두 압축 파일 하나로 묶어요. 운영 체제와\n프로세서 종류가 이 컴퓨터와 같은 곳에서 쓸 수 있고, 어디서나 tar로 풀려요. Node.js는 들어 있지 않아요.\n  -- --output D:\\   거기에 만들어요. 기본은 지금 있는 폴더예요",
  "building the pages …": "페이지를 빌드하는 중…",
  "looking for what belongs into it …": "무엇을 묶을지 찾는 중…",
  "{1} of {2} packed": "{2} 중 {1} 묶음",
  "Packed as they are now, not as they were committed: {1}":
    "커밋한 내용과 다르지만 지금 있는 그대로 묶은 파일: {1}",
  "Left out, because git has not been told of them: {1}": "git에 추가하지 않아서 뺀 파일: {1}",
  " and {1} more": " 그 밖에 {1}개 더",
  "for {1}: {2}, in {3} seconds": "{1}용: {2}, {3}초 걸렸어요",
  "Whoever gets it types this, where the file lies:":
    "받은 사람은 그 파일이 있는 폴더에서 실행해요.",
  "To prove it on that machine, with the network off: npm run doctor -- --offline":
    "그 컴퓨터에서 네트워크 없이 다 되는지 확인하려면: npm run doctor -- --offline",
  "Put the installer of Node.js, from nodejs.org, on the stick too.":
    "nodejs.org에서 받은 Node.js 설치 파일도 USB 메모리에 함께 넣으세요.",
  "Stopped: nothing is packed.": "멈췄어요. 만들어진 파일은 없어요.",
  "{1} is there already, and is not overwritten. Remove it, or choose another name: npm run venue -- --output NAME.tgz":
    "{1} 파일이 이미 있어서 덮어쓰지 않았어요. 지우거나 다른 이름을 쓰세요: npm run venue -- --output 이름.tgz",
  "{1} has come from elsewhere meanwhile, and is not overwritten.":
    "그사이에 {1} 파일이 생겨서 덮어쓰지 않았어요.",
  "There is no folder {1}. Is the stick there?": "{1} 폴더가 없어요. USB 메모리가 꽂혀 있나요?",
  "There is not enough room for {1}. Nothing is left of it.":
    "{1} 파일을 만들 자리가 모자라요. 만들던 것은 지웠어요.",
  "{1} can't be written: {2}.": "{1} 파일을 쓸 수 없어요: {2}.",
  "{1} leads out of this folder, so it would lead nowhere elsewhere. Remove the folder node_modules, and run: npm install":
    "{1} 링크가 이 폴더 밖을 가리켜서, 다른 컴퓨터에서는 쓸 수 없어요. node_modules 폴더를 지우고 실행하세요: npm install",
  "{1} is part of a page, but git has not been told of it, so it would not be packed. Add it with git add, or move it elsewhere.":
    "{1} 파일은 페이지의 일부인데 git에 추가하지 않아서 묶이지 않아요. git add로 추가하거나 다른 곳으로 옮기세요.",

  // doctor -- --offline
  "[-- --offline]": "[-- --offline]",
  "looking what is installed": "무엇이 설치되어 있는지 보는 중",
  "everything is installed, for this system": "모두 이 운영 체제용으로 설치되어 있어요",
  "starting the compilers": "컴파일러를 실행해 보는 중",
  "the compilers run": "컴파일러가 돌아가요",
  "Unpack the archive again; or, with internet, remove the folder node_modules and run: npm install":
    "압축 파일을 다시 푸세요. 인터넷이 있다면 node_modules 폴더를 지우고 실행하세요: npm install",
  "looking whether the pages are built": "페이지가 빌드되어 있는지 보는 중",
  "{1} pages are built": "페이지 {1}개가 빌드되어 있어요",
  "taking a lesson, and loading its pages": "한 단계를 시작하고 페이지를 불러오는 중",
  "npm run lesson {1} takes {2} checks, and serves both pages with their {3} files":
    "npm run lesson {1} 명령이 검사 {2}개를 실행하고, 두 페이지와 파일 {3}개를 모두 보내 줘요",
  "npm run lesson {1} does not start: {2}": "npm run lesson {1} 명령이 시작되지 않아요: {2}",
  "{1} needs {2}, which is not on this machine":
    "{1} 페이지에 필요한 {2} 파일이 이 컴퓨터에 없어요",
  "{1} does not come: {2}": "{1} 주소에서 받을 수 없어요: {2}",
  "See what the lesson says: npm run lesson 0": "무엇이 나오는지 보세요: npm run lesson 0",
  "running the finished server, and all checks": "완성된 서버를 켜고 모든 검사를 하는 중",
  "the finished server passes {1} checks": "완성된 서버가 검사 {1}개를 통과해요",
  'the finished server fails at "{1}": {2}': '완성된 서버가 "{1}" 검사에 실패해요: {2}',
  "See what the checks say: npm run check {1} -- --stage server":
    "검사 결과를 보세요: npm run check {1} -- --stage server",
  "looking for a mistake in types": "타입 검사를 해 보는 중",
  "the type check finds a mistake": "타입 검사가 틀린 곳을 찾아내요",
  "the type check does not find a mistake": "타입 검사가 틀린 곳을 찾지 못해요",
  "the type check complains about the workshop's own code":
    "타입 검사가 워크숍의 코드를 틀렸다고 해요",
  "looking who tried to reach the network": "네트워크에 접속하려고 한 것이 있는지 보는 중",
  "no process tried to reach the network": "네트워크에 접속하려고 한 프로세스가 없어요",
  "{1} tried to reach {2}": "{1} 프로세스가 {2} 주소에 접속하려고 했어요",
  "a program that is not Node.js": "Node.js가 아닌",
  "That has to work without. If you have changed nothing, tell us: it is our mistake.":
    "네트워크 없이도 되어야 해요. 고친 것이 없다면 저희 잘못이니 알려 주세요.",
  "Everything works with the network off.": "네트워크가 없어도 모두 잘돼요.",
  "Not everything works with the network off: see the lines above.":
    "네트워크가 없으면 안 되는 것이 있어요. 위의 줄들을 보세요.",
};
