import type { Plugin } from "vite";

/**
 * What the built page may do. Scripts and styles come from its own files alone, so that even a
 * message which found its way into the markup could run nothing. It may connect anywhere, because
 * `?server=` may be anywhere: `http:` is for finding out what answers where no WebSocket does.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' ws: wss: http: https:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Puts the policy into the built page. The page in development has none: Vite adds inline code. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: policy },
        injectTo: "head-prepend",
      },
    ],
  };
}
