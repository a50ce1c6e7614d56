import { useLanguage } from "../language/language.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A time of day; the whole date on hover. */
export function Moment({ time }: { time: number }) {
  const { language } = useLanguage();
  const date = new Date(time);
  return (
    <time
      dateTime={date.toISOString()}
      title={format(date, language, { dateStyle: "full", timeStyle: "medium" })}
    >
      {format(date, language, { timeStyle: "short" })}
    </time>
  );
}

/** A date in a reader's language. */
export function format(
  date: Date | number,
  language: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = language + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(localeFor(language), options); // slow to create
    formats.set(key, found);
  }
  return found.format(date);
}

/** The browser's own variant of the language: a reader in Scotland expects no American times. */
function localeFor(language: string): string {
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(language)) ?? language;
}
