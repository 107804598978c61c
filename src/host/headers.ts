/**
 * What the page may do: load from its own origin, and nothing else. No inline code or style, no frame, no form that the
 * browser submits; scripts reach the page's dangerous sinks only through the one Trusted Types policy `app-url`.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-url',
] as const;

/** The policy for index.html's meta tag, for hosts that send no headers: browsers ignore `frame-ancestors` there. */
export const metaPolicy = pagePolicy.filter((directive) => !directive.startsWith('frame-ancestors')).join('; ');

/** Sent with every answer; public/_headers and docs/nginx.conf.example say the same for other hosts. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': pagePolicy.join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Built files have a hash of their content in their name; everything else is asked for anew. */
export const cachingOf = (path: string) => (path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
