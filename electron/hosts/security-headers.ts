/** What every answer to the screens carries, in the browser host and in the desktop app's own protocol alike. */

/**
 * Nothing but the app's own files. Styles that Mantine writes at run time carry the nonce. `wasm-unsafe-eval` is for
 * pdf.js' decoders of scanned pages (JPEG 2000, JBIG2); it does not allow evaluating script text.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** For answers that are data, not screens: nothing in them may run, should a browser ever show one as a page. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=()',
  'Cache-Control': 'no-store',
};
