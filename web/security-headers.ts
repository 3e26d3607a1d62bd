/**
 * Headers of every page, locally and by the distribution: nothing from elsewhere, nothing inline, no frame around it, no
 * referrer (OWASP ASVS 5.0, 3.4). The distribution adds HSTS, which needs TLS.
 */

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export const permissionsPolicy = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';

export const openerPolicy = 'same-origin';

/** Names under `/assets` carry a digest of their content: they never change. Everything else is asked for each time. */
export const caching = { immutable: 'public, max-age=31536000, immutable', checked: 'no-cache' } as const;
