import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/index.css";
import { App } from "./ui/app.tsx";

const page = document.getElementById("page");
if (!page) throw new Error("index.html has no element with the id page");

createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
