import { useState } from "react";
import { crowdSizes } from "../../../src/crowd-sizes.ts";
import { useLanguage } from "../language/language.ts";
import { askForCrowd } from "../lesson/ask.ts";
import { useAttempt } from "./notice.tsx";

/** Sends made-up people to the attendee's server. */
export function SendCrowd({ isReady }: { isReady: boolean }) {
  const { words } = useLanguage();
  const attempt = useAttempt();
  const [people, setPeople] = useState(30);
  return (
    <span className="send-crowd">
      <button
        type="button"
        disabled={!isReady}
        onClick={() => attempt(() => askForCrowd(people))}
        data-testid="send-crowd"
      >
        {words.crowd.send}
      </button>
      <select
        aria-label={words.crowd.size}
        title={words.crowd.size}
        value={people}
        onChange={({ target }) => setPeople(Number(target.value))}
        data-testid="crowd-size"
      >
        {crowdSizes.map((size) => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
      </select>
    </span>
  );
}
