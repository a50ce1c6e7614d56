import type { Catalogue } from "./en.ts";

/** Everything the board says, in Korean. Text between `backticks` is shown as code. */
export const ko: Catalogue = {
  title: "교실",
  people: (here) => `${here}명 접속 중`,
  away: (count) => `연결 끊김 ${count}명`,
  removeAway: { label: "모두 빼기", really: "정말 현황판에서 모두 빼기" },
  nameless: (number) => `익명 ${number}`,
  join: {
    label: "참가자가 입력할 명령",
    copy: "복사",
    copied: "복사했어요",
    poster: "빔프로젝터용 화면",
  },
  time: {
    short: (minutes) => (minutes < 1 ? "방금" : span(minutes)),
    since: (minutes) => (minutes < 1 ? "1분 미만" : `${span(minutes)}째`),
  },
  link: {
    connecting: "현황판에 연결하고 있어요…",
    lost: "현황판 프로그램과 연결이 끊겼어요. 마지막으로 받은 상태예요. 다시 연결하고 있어요…",
    noKey: "강사용 화면이에요",
    noKeyAdvice: "`npm run classroom`이 알려 준 주소로 여세요. 주소 끝에 열쇠가 들어 있어요.",
    poster: "참가자가 들어오는 방법",
  },
  lesson: {
    name: (number, title) => `${number}단계: ${title}`,
    count: (count) => `${count}명`,
    nobody: "아무도 없음",
    done: "모든 검사 통과",
    arrived: "방금 들어옴",
    arrivedNote: "아직 결과 없음",
    hints: { open: "힌트 열림", locked: "힌트 잠김" },
    solutions: { open: "정답 열림", locked: "정답 잠김" },
    lock: {
      hints: (lesson) => `${lesson}단계 힌트 잠그기`,
      solutions: (lesson) => `${lesson}단계 정답 잠그기`,
    },
  },
  overview: {
    label: "도움이 필요한 곳",
    together: "여럿이 막힌 곳",
    nobodyTogether: "같은 검사에서 함께 막힌 사람이 없어요.",
    longest: "가장 오래 막힌 사람",
    nobodyLong: "막힌 사람이 없어요.",
    empty: "아직 아무도 없어요",
    emptyAdvice: "참가자는 워크숍 폴더에서 이 명령으로 들어와요:",
    people: () => "명",
    several: (lesson, minutes) =>
      `${lesson}단계, ${minutes < 1 ? "방금 함께 막힘" : `${span(minutes)}째 함께 막힘`}`,
    upTo: (minutes) => (minutes < 1 ? "방금부터" : `최대 ${span(minutes)}`),
  },
  announcement: {
    button: "모두에게 알리기",
    label: "모두의 터미널과 수업 페이지에 보일 알림",
    placeholder: "예: 3시 10분에 다시 시작해요",
    send: "보내기",
    sent: "모두에게:",
    withdraw: "내리기",
  },
  person: {
    close: "닫기",
    here: "접속 중",
    away: (minutes) => (minutes < 1 ? "연결 끊김" : `연결이 끊긴 지 ${span(minutes)}`),
    passed: (passed, total) => `검사 ${total}개 중 ${passed}개 통과`,
    cause: "짐작되는 원인",
    crash: "프로그램이 오류로 끝났어요:",
    hints: (seen, all) =>
      seen === 0 ? "아직 힌트를 보지 않았어요" : `힌트 ${all}개 중 ${seen}개 봄`,
    code: "공유한 코드",
    noCode: "코드는 참가자가 공유할 때만 보여요. 러너에서 `c`를 누르면 공유돼요.",
    sharesCode: "코드 공유 중",
    remove: "현황판에서 빼기",
    really: "정말 현황판에서 뺄까요?",
    nothing: "아직 검사 결과가 없어요.",
    done: "모든 검사를 통과했어요.",
  },
  poster: {
    title: "현황판에 들어오세요",
    intro: "워크숍 폴더에서 이렇게 입력하세요:",
    name: "별명은 붙여도 되고 안 붙여도 돼요:",
    note: "현황판에는 어느 검사를 하고 있는지만 보이고, 코드는 `c`를 누를 때만 보여요. 나갈 때는 `--no-classroom`을 쓰세요.",
    here: "이 페이지:",
    board: "강사용",
  },
  failed: "현황판이 응답하지 않아요. 아직 실행 중인가요?",
};

function span(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}분`;
  return rest === 0 ? `${hours}시간` : `${hours}시간 ${rest}분`;
}
