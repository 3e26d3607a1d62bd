/** The security headers of every answer of the API. */

/** For answers that are data and never a page: nothing may be loaded by them, framed around them or guessed of them. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'sandbox',
  'upgrade-insecure-requests',
].join('; ');

/** HSTS is for all subdomains (OWASP ASVS 5.0, 3.4.1, level 2). */
export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
