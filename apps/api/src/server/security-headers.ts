import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/**
 * The two rules that react-aria writes into a `<style>` of its own, letter by letter: nothing else may be written there. Pressing must not
 * zoom (usePress); what lies behind a dialog must not scroll on iOS (usePreventScroll).
 */
const REACT_ARIA_STYLES = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
];

/** Only our own scripts, styles and connections; never in a frame. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  ["style-src 'self'", ...REACT_ARIA_STYLES.map(sourceOf)].join(' '),
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers that every answer carries. */
export function setSecurityHeaders(response: ServerResponse, isHttps: boolean): void {
  response.setHeader('content-security-policy', POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  if (isHttps) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

/** How a policy names one inline style: by the hash of its text. */
function sourceOf(style: string): string {
  return `'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`;
}
