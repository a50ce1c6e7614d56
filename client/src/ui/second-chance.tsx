import { useLanguage } from "../language/language.ts";
import { CopyButton } from "./copy-button.tsx";
import { useFocusInput } from "./focus-input.ts";
import { CloseIcon } from "./icons.tsx";
import { useRoom, useSession } from "./session-context.ts";

type Props = {
  messageKey: number;
  /** The text to copy if it can't be sent again from here. */
  text: string;
  /** Whether "Discard" is only an icon. */
  isTight?: boolean;
};

/** The actions for a message that reached nobody: send it again or copy it, or discard it. */
export function SecondChance({ messageKey, text, isTight = false }: Props) {
  const { words } = useLanguage();
  const session = useSession();
  const focusInput = useFocusInput();
  useRoom(); // decides what may be sent again
  const { again, copy, copied, discard } = words.delivery;
  const afterwards = (act: (key: typeof messageKey) => void) => () => {
    act(messageKey);
    focusInput(); // the button may disappear
  };
  return (
    <>
      {session.canSayAgain(messageKey) ? (
        <button type="button" className="plain" onClick={afterwards(session.sayAgain)}>
          {again}
        </button>
      ) : (
        <CopyButton text={text} className="plain" label={copy} done={copied} />
      )}
      <button
        type="button"
        className={isTight ? "plain icon-only" : "plain"}
        aria-label={isTight ? discard : undefined}
        title={isTight ? discard : undefined}
        onClick={afterwards(session.discard)}
      >
        {isTight ? <CloseIcon /> : discard}
      </button>
    </>
  );
}
