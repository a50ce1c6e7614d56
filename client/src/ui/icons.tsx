import type { ReactNode } from "react";

/** Icons in the colour of the text. They are decorative: the name is beside them or in a label. */
function draw(path: string, shape?: ReactNode) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shape}
      <path d={path} />
    </svg>
  );
}

const circle = <circle cx="12" cy="12" r="9" />;

export const SendIcon = () => draw("M4 12 20 4l-5 16-3.5-6.5L4 12Zm7.5 1.5L20 4");
export const SmileIcon = () => draw("M8.5 14a4.2 4.2 0 0 0 7 0M9 9.5v.01M15 9.5v.01", circle);
export const ClockIcon = () => draw("M12 7v5l3.2 2", circle);
export const LockIcon = () =>
  draw("M8 11V8a4 4 0 0 1 8 0v3", <rect x="5" y="11" width="14" height="9" rx="2.5" />);
export const PeopleIcon = () =>
  draw(
    "M3.5 19c.4-3.2 2.6-5 5.5-5s5.1 1.8 5.5 5M15.5 6.2a3 3 0 0 1 0 5.6M17 14.4c2 .6 3.2 2.2 3.5 4.6",
    <circle cx="9" cy="9" r="3.2" />,
  );
export const ShuffleIcon = () =>
  draw(
    "M4 7h3c4 0 6 10 10 10h3m0 0-2.5-2.5M20 17l-2.5 2.5M4 17h3c1.5 0 2.7-1.4 3.8-3.2M14 9.5C15 8 16 7 17 7h3m0 0-2.5-2.5M20 7l-2.5 2.5",
  );
export const WireIcon = () => draw("M8 4 4 8l4 4M4 8h13M16 12l4 4-4 4m4-4H7");
export const DownIcon = () => draw("M12 5v14m-6-6 6 6 6-6");
export const CloseIcon = () => draw("m6 6 12 12M18 6 6 18");
export const AlertIcon = () => draw("M12 7.5v5.5M12 16.3v.01", circle);
export const SunIcon = () =>
  draw(
    "M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4",
    <circle cx="12" cy="12" r="4" />,
  );
export const MoonIcon = () => draw("M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z");
export const AutoIcon = () =>
  draw(
    "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 1 1 17 0Z",
    <path d="M12 3.5v17a8.5 8.5 0 0 0 0-17Z" fill="currentColor" />,
  );
