import { useLanguage } from "../language/language.ts";
import { clockDuration } from "../schedule/duration.ts";
import {
  isScheduleCommand,
  parseScheduleCommand,
  scheduleExample,
} from "../schedule/schedule-command.ts";
import { secondsOf } from "../schedule/units.ts";
import { format } from "./moment.tsx";
import { Phrase } from "./phrase.tsx";
import type { InputProblem } from "./read-input.ts";
import { useNow } from "./use-session.ts";

type Props = { text: string; problem: InputProblem | undefined };

/** Below the input: its error, a preview, or the keys. */
export function InputNotes({ text, problem }: Props) {
  const { words } = useLanguage();
  return (
    <div className="input-notes" id="input-notes">
      {problem ? (
        <p className="problem" role="alert" data-testid="problem">
          <Problem problem={problem} />
        </p>
      ) : isScheduleCommand(text) ? (
        <Preview text={text} />
      ) : (
        <p className="keys">{words.composer.hint}</p>
      )}
    </div>
  );
}

function Problem({ problem }: { problem: InputProblem }) {
  const { composer, mistake } = useLanguage().words;
  switch (problem.kind) {
    case "mistake":
      return (
        <>
          {mistake(problem.mistake)} <Phrase text={composer.example(scheduleExample)} />
        </>
      );
    case "unknown-command":
      return <Phrase text={composer.unknownCommand(problem.command)} />;
    case "too-long":
      return composer.tooLong(problem.size);
    case "not-now":
      return composer.notNow;
  }
}

/** When the scheduled message being typed would be sent. */
function Preview({ text }: { text: string }) {
  const { language, words } = useLanguage();
  const now = useNow(1000);
  const command = parseScheduleCommand(text);
  if (!command.ok) {
    return (
      <p>
        <Phrase text={words.composer.example(scheduleExample)} />
      </p>
    );
  }
  const duration = secondsOf(command.schedule) * 1000;
  const options: Intl.DateTimeFormatOptions = { timeStyle: "medium" };
  if (duration > 86_400_000) options.dateStyle = "medium"; // more than 24 hours away
  return (
    <p data-testid="preview">
      {words.composer.dueAt(format(now + duration, language, options), clockDuration(duration))}
    </p>
  );
}
