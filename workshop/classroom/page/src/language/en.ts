/** Everything the board says, in English. Text between `backticks` is shown as code. */
export const en = {
  title: "Classroom",
  people: (here: number) => (here === 1 ? "1 person here" : `${here} people here`),
  away: (count: number) => `${count} away`,
  removeAway: { label: "Remove them", really: "Really remove them" },
  nameless: (number: number) => `guest ${number}`,
  join: { label: "Attendees type", copy: "Copy", copied: "Copied", poster: "For the projector" },
  time: {
    short: (minutes: number) =>
      minutes < 1 ? "now" : minutes < 60 ? `${minutes} min` : hours(minutes),
    since: (minutes: number) =>
      minutes < 1
        ? "for less than a minute"
        : `for ${minutes < 60 ? `${minutes} min` : hours(minutes)}`,
  },
  link: {
    connecting: "Connecting to the board…",
    lost: "Lost the connection to the board’s program. This is what it last sent. Reconnecting…",
    noKey: "This page is for the instructor",
    noKeyAdvice: "Open it with the address that `npm run classroom` printed: it ends with the key.",
    poster: "How attendees join",
  },
  lesson: {
    name: (number: number, title: string) => `Lesson ${number}: ${title}`,
    count: (count: number) => (count === 1 ? "1 person" : `${count} people`),
    nobody: "nobody",
    done: "All checks pass",
    arrived: "Just arrived",
    arrivedNote: "no results yet",
    hints: { open: "Hints open", locked: "Hints locked" },
    solutions: { open: "Solution open", locked: "Solution locked" },
    lock: {
      hints: (lesson: number) => `Lock the hints for lesson ${lesson}`,
      solutions: (lesson: number) => `Lock the solution of lesson ${lesson}`,
    },
  },
  overview: {
    label: "Where to help",
    together: "Stuck together",
    nobodyTogether: "No two people are stuck at the same check.",
    longest: "Stuck longest",
    nobodyLong: "Nobody is stuck.",
    empty: "Nobody is here yet",
    emptyAdvice: "Attendees join with this command, in the workshop’s folder:",
    people: (count: number): string => (count === 1 ? "person" : "people"),
    several: (lesson: number, minutes: number) =>
      `Lesson ${lesson}, ${minutes < 1 ? "just now" : `for ${minutes < 60 ? `${minutes} min` : hours(minutes)}`}`,
    upTo: (minutes: number) =>
      minutes < 1 ? "just now" : `up to ${minutes < 60 ? `${minutes} min` : hours(minutes)}`,
  },
  announcement: {
    button: "Message everyone",
    label: "Message to everyone, in the terminal and on the lesson page",
    placeholder: "For example: we continue at 15:10",
    send: "Send",
    sent: "To everyone:",
    withdraw: "Withdraw",
  },
  person: {
    close: "Close",
    here: "here",
    away: (minutes: number) =>
      minutes < 1 ? "away" : `away for ${minutes < 60 ? `${minutes} min` : hours(minutes)}`,
    passed: (passed: number, total: number) => `${passed} of ${total} checks pass`,
    cause: "Likely cause",
    crash: "The program crashed:",
    hints: (seen: number, all: number) =>
      seen === 0 ? "No hint seen yet" : `${seen} of ${all} hints seen`,
    code: "Shared code",
    noCode: "You see their code only while they share it: they press `c` in the runner.",
    sharesCode: "shares code",
    remove: "Remove from the board",
    really: "Really remove from the board?",
    nothing: "No results yet.",
    done: "All checks pass.",
  },
  poster: {
    title: "Join the board",
    intro: "In the workshop’s folder, type:",
    name: "Add a nickname if you like:",
    note: "The board shows which check you are at, but not your code unless you press `c`. To leave: `--no-classroom`.",
    here: "This page:",
    board: "For the instructor",
  },
  failed: "The board did not answer. Is it still running?",
};

function hours(minutes: number): string {
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`;
}

export type Catalogue = typeof en;
