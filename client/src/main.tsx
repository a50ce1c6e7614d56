import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startSession } from "./chat/session.ts";
import { browserSurroundings } from "./connection/browser.ts";
import { LanguageProvider } from "./language/speech.tsx";
import { findServer } from "./protocol/server-address.ts";
import "./styles/index.css";
import { App } from "./ui/app.tsx";
import { BadAddress } from "./ui/bad-address.tsx";
import { BrokenPage } from "./ui/broken-page.tsx";
import { ErrorBoundary } from "./ui/error-boundary.tsx";

const page = document.getElementById("page");
if (!page) throw new Error("index.html has no element with the id page");

const address = findServer(location.search, location.hostname);

createRoot(page).render(
  <StrictMode>
    <LanguageProvider>
      <ErrorBoundary instead={<BrokenPage />}>
        {address.ok ? (
          <App url={address.url} session={start(address.url)} />
        ) : (
          <BadAddress given={address.given} />
        )}
      </ErrorBoundary>
    </LanguageProvider>
  </StrictMode>,
);

function start(url: string) {
  const session = startSession(browserSurroundings(url));
  window.addEventListener("online", session.tryNow);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") session.tryNow();
  });
  return session;
}
