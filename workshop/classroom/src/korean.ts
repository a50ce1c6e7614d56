import type { Catalogue } from "@chatterbox/words/say";

/** What this package says, in Korean, by the English. */
export const korean: Catalogue = {
  '"{1}" is not a valid code: check it against the projector. If it is a machine\'s name, add the port: {2}:{3}':
    '"{1}" 코드가 조금 틀린 것 같아요. 빔프로젝터 화면을 다시 보세요. 컴퓨터 이름이라면 포트까지 쓰세요: {2}:{3}',
  '"{1}" is neither a code nor an address. For example: npm run lesson -- --classroom 192.168.1.5':
    '"{1}" 값은 코드도 주소도 아니에요. 예: npm run lesson -- --classroom 192.168.1.5',
  "A name is for a classroom: npm run lesson -- --classroom CODE --name {1}":
    "이름은 교실에 들어갈 때 써요: npm run lesson -- --classroom 코드 --name {1}",
  "You are on the board of the classroom at {1}, as {2}.":
    "교실 현황판({1})에 들어왔어요. 이름: {2}",
  "guest {1}": "익명 {1}",
  "Your instructor has taken you off the board. To join again: npm run lesson -- --classroom {1}":
    "강사가 여러분을 현황판에서 뺐어요. 다시 들어가려면: npm run lesson -- --classroom {1}",
  "The classroom's board is full. You can continue without it.":
    "교실 현황판이 꽉 찼어요. 현황판 없이 계속해도 돼요.",
  "The board at {1} can't be reached yet. You can start: the runner keeps trying.":
    "현황판({1})에 아직 연결할 수 없어요. 계속 연결해 볼 테니 먼저 시작하세요.",
};
