import type { Plugin } from "vite";

/**
 * What the built page may do. Scripts and styles come only from its own files, so even a message
 * that slipped into the markup couldn't run anything. It may connect anywhere, because `?server=` may point
 * anywhere: `http:` is for finding out what answers where no WebSocket does.
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

/** Adds the policy to the built page. In development there is none: Vite adds inline code. */
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
