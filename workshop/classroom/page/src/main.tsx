import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { LanguageProvider } from "./parts.ts";
import "./styles/index.css";
import { BoardPage } from "./ui/board-page.tsx";
import { Poster } from "./ui/poster.tsx";

const page = document.getElementById("page");
if (!page) throw new Error("index.html has no element with the id page");

createRoot(page).render(
  <StrictMode>
    <LanguageProvider>
      {location.pathname === "/board" ? <BoardPage /> : <Poster />}
    </LanguageProvider>
  </StrictMode>,
);
