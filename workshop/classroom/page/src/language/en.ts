/** Everything the board says, in English. Text between `backticks` is shown as code. */
export const en = {
  title: "Classroom",
  people: (here: number) => (here === 1 ? "1 person here" : `${here} people here`),
  away: (count: number) => `${count} away`,
  removeAway: { label: "Take them off", really: "Really take them off the board" },
  nameless: (number: number) => `guest ${number}`,
  join: { label: "Attendees type", copy: "Copy", copied: "Copied", poster: "For the beamer" },
  time: {
    short: (minutes: number) =>
      minutes < 1 ? "now" : minutes < 60 ? `${minutes} min` : hours(minutes),
    since: (minutes: number) =>
      minutes < 1
        ? "for less than a minute"
        : `for ${minutes < 60 ? `${minutes} min` : hours(minutes)}`,
  },
  link: {
    connecting: "Looking for the board…",
    lost: "The board’s program can’t be reached. This is the last that is known; it is looked for again and again.",
    noKey: "This page is the instructor’s",
    noKeyAdvice:
      "Open it with the address that `npm run classroom` printed: the key is at its end.",
    poster: "What attendees need is here",
  },
  lesson: {
    name: (number: number, title: string) => `Lesson ${number}: ${title}`,
    count: (count: number) => (count === 1 ? "1 person" : `${count} people`),
    nobody: "nobody",
    done: "All checks pass",
    arrived: "Just arrived",
    arrivedNote: "no verdict yet",
    hints: { open: "Hints open", held: "Hints held" },
    solutions: { open: "Solution open", held: "Solution held" },
    hold: {
      hints: (lesson: number) => `Hold back the hints of lesson ${lesson}`,
      solutions: (lesson: number) => `Hold back the solution of lesson ${lesson}`,
    },
  },
  overview: {
    label: "Where to help",
    together: "Stuck together",
    nobodyTogether: "No check stops several people just now.",
    longest: "Longest at one place",
    nobodyLong: "Nobody is stuck.",
    empty: "Nobody is here yet",
    emptyAdvice: "Attendees join with this, in the folder of the workshop:",
    people: (count: number): string => (count === 1 ? "person" : "people"),
    several: (lesson: number, minutes: number) =>
      `Lesson ${lesson}, together${minutes < 1 ? ", just now" : ` for ${minutes < 60 ? `${minutes} min` : hours(minutes)}`}`,
    upTo: (minutes: number) =>
      minutes < 1 ? "just now" : `up to ${minutes < 60 ? `${minutes} min` : hours(minutes)}`,
  },
  word: {
    button: "A word to all",
    label: "A word to all, in their runners and lesson pages",
    placeholder: "For example: we go on at 15:10",
    send: "Send",
    sent: "To all:",
    withdraw: "Take back",
  },
  person: {
    close: "Close",
    here: "here",
    away: (minutes: number) =>
      minutes < 1 ? "away" : `away for ${minutes < 60 ? `${minutes} min` : hours(minutes)}`,
    passed: (passed: number, total: number) => `${passed} of ${total} checks pass`,
    cause: "Likely cause",
    crash: "The program has ended:",
    hints: (seen: number, all: number) =>
      seen === 0 ? "No hint seen yet" : `${seen} of ${all} hints seen`,
    code: "Code that its owner offers",
    noCode: "Their code is theirs: they show it by pressing `c` in the runner.",
    offers: "offers code",
    remove: "Take off the board",
    really: "Really take off the board?",
    nothing: "There is no verdict yet.",
    done: "All checks pass.",
  },
  poster: {
    title: "Join the board",
    intro: "In the folder of the workshop, type:",
    name: "A nickname is up to you:",
    note: "The board shows which check you are at, and not your code, unless you press `c`. `--no-classroom` leaves it.",
    here: "This page",
    board: "For the instructor",
  },
  failed: "The board did not answer. Does it still run?",
};

function hours(minutes: number): string {
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`;
}

export type Catalogue = typeof en;
