import helmet from "helmet";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Where the nonce of a response is kept between the headers and the page. */
interface NonceLocals {
  cspNonce: string;
}

/** The browser features a page may use: the position, for “how far is it”, asked for by the reader's own press. */
const PERMISSIONS_POLICY = [
  "geolocation=(self)",
  "accelerometer=()",
  "autoplay=()",
  "browsing-topics=()",
  "camera=()",
  "display-capture=()",
  "gyroscope=()",
  "magnetometer=()",
  "microphone=()",
  "payment=()",
  "usb=()",
].join(", ");

/**
 * The security headers of every response.
 *
 * @param https whether people reach the product over https: only then browsers are told to insist on it
 * @param development Vite's client needs its web socket and its injected styles
 */
export function securityHeaders({ https, development }: { https: boolean; development: boolean }) {
  const nonce = (_: IncomingMessage, response: ServerResponse & { locals?: NonceLocals }) =>
    `'nonce-${response.locals?.cspNonce ?? ""}'`;
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'", nonce],
        "style-src": development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": development ? ["'self'", "ws:"] : ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        ...(https ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    xFrameOptions: { action: "deny" },
  });
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    response.setHeader("Permissions-Policy", PERMISSIONS_POLICY);
    setHeaders(request, response, next);
  };
}
